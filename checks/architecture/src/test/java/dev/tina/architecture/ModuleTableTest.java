package dev.tina.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the table in the README: which module may know which. */
class ModuleTableTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tina");

    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("contracts", List.of()),
            Map.entry("hub", List.of()),
            Map.entry("tasks", List.of("hub", "verifier")),
            Map.entry("verifier", List.of()),
            Map.entry("rewards", List.of("contracts", "verifier")),
            Map.entry("messaging", List.of("contracts")),
            Map.entry("kafkashare", List.of()),
            Map.entry("policy", List.of()),
            Map.entry("grpo", List.of("policy")),
            Map.entry("tinybase", List.of("tasks", "policy")),
            Map.entry("rollout", List.of("contracts", "messaging", "kafkashare", "policy")),
            Map.entry("reward", List.of("contracts", "messaging", "verifier", "rewards")),
            Map.entry("trainer", List.of("contracts", "messaging", "hub", "tasks", "rewards", "policy", "grpo")),
            Map.entry("eval", List.of("contracts", "messaging", "hub", "tasks", "rewards")),
            Map.entry("gateway", List.of()));

    /** Modules that must run without any framework. */
    private static final List<String> PLAIN_JAVA =
            List.of("contracts", "hub", "tasks", "verifier", "rewards", "policy", "grpo", "tinybase");

    static Stream<String> modules() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleKnowsOnlyThoseOfItsRow(String module) {
        String[] allowed = Stream.concat(Stream.of(module), MAY_KNOW.get(module).stream())
                .map(name -> "dev.tina." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.tina." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.tina..").and(resideOutsideOfPackages(allowed)))
                .check(ALL);
    }

    @Test
    void theTableNamesEveryModule() {
        assertThat(ALL.stream()
                        .map(type -> type.getPackageName().replaceAll("^dev\\.tina\\.([a-z]+).*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
    }

    @Test
    void vocabularyAndAlgorithmArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(PLAIN_JAVA))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..")
                .check(ALL);
    }

    @Test
    void onlyThePolicyTouchesTheTensorEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of("policy", "grpo", "rollout", "trainer", "tinybase")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..")
                .check(ALL);
    }

    @Test
    void contractsNeedTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.tina.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tina.contracts..", "java..", "org.jspecify..")
                .check(ALL);
    }

    @Test
    void packagesOfAModuleDependOnEachOtherInOneDirection() {
        for (String module : MAY_KNOW.keySet()) {
            SlicesRuleDefinition.slices()
                    .matching("dev.tina." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(ALL);
        }
    }

    private static String[] packages(List<String> modules) {
        return modules.stream().map(name -> "dev.tina." + name + "..").toArray(String[]::new);
    }
}
