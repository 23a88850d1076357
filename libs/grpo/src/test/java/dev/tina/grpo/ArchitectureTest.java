package dev.tina.grpo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tina.grpo");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.tina.grpo.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theAlgorithmNeedsThePolicyAndTheLanguageAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.tina.grpo..",
                        "dev.tina.policy..",
                        "dev.tina.modelfiles..",
                        "dev.tina.common..")
                .check(CLASSES);
    }
}
