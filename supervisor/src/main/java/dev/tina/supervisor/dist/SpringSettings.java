package dev.tina.supervisor.dist;

import java.util.List;
import java.util.Map;

/** Environment variables that Spring Boot reads: they may decide which beans a service has. */
final class SpringSettings {

    private static final List<String> PREFIXES = List.of("SPRING_", "SERVER_", "MANAGEMENT_", "SPRINGDOC_");

    private SpringSettings() {}

    static boolean areIn(Map<String, String> environment) {
        return environment.keySet().stream().anyMatch(SpringSettings::isOne);
    }

    static boolean isOne(String variable) {
        return PREFIXES.stream().anyMatch(variable::startsWith);
    }
}
