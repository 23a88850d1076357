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
            Map.entry("common", List.of()),
            Map.entry("contracts", List.of("common")),
            Map.entry("json", List.of("common")),
            Map.entry("verifier", List.of("common")),
            Map.entry("rewards", List.of("common", "contracts", "verifier")),
            Map.entry("recipe", List.of("common", "json", "contracts", "rewards")),
            Map.entry("hub", List.of("common")),
            Map.entry("tasks", List.of("common", "hub", "verifier")),
            Map.entry("service", List.of("common", "json")),
            Map.entry("events", List.of("common", "contracts", "service")),
            Map.entry("kafkashare", List.of("common")),
            Map.entry("modelfiles", List.of("common")),
            Map.entry("text", List.of("common", "modelfiles")),
            Map.entry("policy", List.of("common", "modelfiles")),
            Map.entry("grpo", List.of("common", "modelfiles", "policy")),
            Map.entry("tinybase", List.of("common", "tasks", "modelfiles", "text", "policy")),
            Map.entry(
                    "rollout",
                    List.of("common", "contracts", "service", "events", "kafkashare", "modelfiles", "text", "policy")),
            Map.entry("reward", List.of("common", "contracts", "service", "events", "verifier", "rewards")),
            Map.entry(
                    "trainer",
                    List.of(
                            "common",
                            "contracts",
                            "json",
                            "service",
                            "events",
                            "recipe",
                            "hub",
                            "tasks",
                            "rewards",
                            "modelfiles",
                            "text",
                            "policy",
                            "grpo")),
            Map.entry(
                    "eval",
                    List.of(
                            "common",
                            "contracts",
                            "json",
                            "service",
                            "events",
                            "hub",
                            "tasks",
                            "rewards",
                            "modelfiles")),
            Map.entry("gateway", List.of("common")),
            Map.entry("supervisor", List.of("common")),
            Map.entry(
                    "cli",
                    List.of(
                            "common",
                            "supervisor",
                            "contracts",
                            "hub",
                            "tasks",
                            "verifier",
                            "modelfiles",
                            "text",
                            "policy",
                            "tinybase")));

    /** Modules that must run without any framework. */
    private static final List<String> PLAIN_JAVA = List.of(
            "common",
            "contracts",
            "json",
            "hub",
            "tasks",
            "verifier",
            "rewards",
            "modelfiles",
            "text",
            "policy",
            "grpo",
            "tinybase");

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
                .resideOutsideOfPackages(
                        packages(List.of("text", "policy", "grpo", "rollout", "trainer", "tinybase", "cli")))
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
                .resideInAnyPackage("dev.tina.contracts..", "dev.tina.common..", "java..", "org.jspecify..")
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
