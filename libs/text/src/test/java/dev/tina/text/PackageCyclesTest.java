package dev.tina.text;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageCyclesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.tina.text");

    @ParameterizedTest
    @ValueSource(strings = {"dev.tina.text.(*)..", "dev.tina.text.jinja.(*).."})
    void packagesOfOneLevelDependOnEachOtherInOneDirection(String level) {
        slices().matching(level).should().beFreeOfCycles().check(CLASSES);
    }
}
