package dev.tina.verifier;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tina.verifier");

    @ParameterizedTest
    @ValueSource(strings = {"dev.tina.verifier", "dev.tina.verifier.read", "dev.tina.verifier.compare"})
    void packagesDependOnEachOtherInOneDirection(String parent) {
        slices().matching(parent + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
