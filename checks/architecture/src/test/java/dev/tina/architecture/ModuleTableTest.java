package dev.tina.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of modules in README.md says which module may know which; poms and code keep to it. */
class ModuleTableTest {

    private static final List<ModuleTable.Row> TABLE = ModuleTable.read();

    /** The packages below dev.tina by the packages that they may know; no other module may know a check. */
    private static final Map<String, List<String>> MAY_KNOW = TABLE.stream()
            .filter(row -> !row.path().startsWith("checks/"))
            .collect(Collectors.toMap(
                    row -> ModuleTable.packageOf(row.name()),
                    row -> row.mayKnow().stream().map(ModuleTable::packageOf).toList()));

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern NO_DEPENDENCIES =
            Pattern.compile("(?s)<parent>.*?</parent>|<exclusions>.*?</exclusions>|<build>.*</build>");
    private static final Pattern DEPENDENCY =
            Pattern.compile("(?s)<dependency>\\s*<groupId>dev\\.tina</groupId>\\s*<artifactId>(.*?)</artifactId>"
                    + "((?:(?!</dependency>).)*)</dependency>");

    /** Modules that must run without any framework. */
    private static final List<String> PLAIN_JAVA = List.of(
            "common",
            "contracts",
            "device",
            "json",
            "hub",
            "tasks",
            "verifier",
            "rewards",
            "modelfiles",
            "plan",
            "text",
            "policy",
            "grpo",
            "limit",
            "doctor",
            "tinybase");

    static Stream<String> modules() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleKnowsOnlyThoseOfItsRow(String module) {
        String[] allowed = Stream.concat(Stream.of(module), Objects.requireNonNull(MAY_KNOW.get(module)).stream())
                .map(name -> "dev.tina." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dev.tina." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.tina..").and(resideOutsideOfPackages(allowed)))
                .check(MainClasses.ALL);
    }

    @Test
    void theTableHasTheModulesOfTheRootPom() {
        assertThat(TABLE.stream().map(ModuleTable.Row::path))
                .as("the table of modules in README.md against the modules of pom.xml")
                .containsExactlyInAnyOrderElementsOf(MODULE.matcher(Repository.read("pom.xml"))
                        .results()
                        .map(module -> module.group(1))
                        .toList());
    }

    @Test
    void aRowNamesTheModulesThatThePomDependsOn() {
        for (ModuleTable.Row row : TABLE) {
            String pom = row.path() + "/pom.xml";
            assertThat(row.mayKnow())
                    .as("the row of %s in README.md against the dependencies of %s", row.path(), pom)
                    .containsExactlyInAnyOrderElementsOf(dependencies(pom));
        }
    }

    private static List<String> dependencies(String pom) {
        return DEPENDENCY
                .matcher(NO_DEPENDENCIES.matcher(Repository.read(pom)).replaceAll(""))
                .results()
                .filter(dependency -> !dependency.group(2).contains("<scope>test</scope>"))
                .map(dependency -> dependency.group(1))
                .toList();
    }

    @Test
    void aRowThatCannotBeReadIsRefused() {
        assertThatThrownBy(
                        () -> ModuleTable.parse("| module | holds | may know |\n|---|---|---|\n| `libs/x` | y | z |\n"))
                .hasMessageContaining("| `libs/x` | y | z |");
        assertThatThrownBy(() -> ModuleTable.parse("no table")).hasMessageContaining("holds no table");
    }

    @Test
    void theTableNamesEveryPackage() {
        assertThat(MainClasses.ALL.stream()
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
                .check(MainClasses.ALL);
    }

    @Test
    void onlyThePolicyTouchesTheTensorEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(
                        List.of("text", "policy", "grpo", "limit", "doctor", "rollout", "trainer", "tinybase", "cli")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.djl..")
                .check(MainClasses.ALL);
    }

    @Test
    void contractsNeedTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("dev.tina.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.tina.contracts..", "dev.tina.common..", "java..", "org.jspecify..")
                .check(MainClasses.ALL);
    }

    @Test
    void packagesOfAModuleDependOnEachOtherInOneDirection() {
        for (String module : MAY_KNOW.keySet()) {
            SlicesRuleDefinition.slices()
                    .matching("dev.tina." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(MainClasses.ALL);
        }
    }

    private static String[] packages(List<String> modules) {
        return modules.stream().map(name -> "dev.tina." + name + "..").toArray(String[]::new);
    }
}
