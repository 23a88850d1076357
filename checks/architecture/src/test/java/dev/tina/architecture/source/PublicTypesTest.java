package dev.tina.architecture.source;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tina.architecture.AllowedExceptions;
import dev.tina.architecture.MainClasses;
import dev.tina.architecture.Repository;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A type is public only where another package uses it. */
class PublicTypesTest {

    private static final Pattern PUBLIC = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed |strictfp )*(?:class|record|enum|interface|@interface) ");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(dev\\.tina\\.[\\w.]+?)(?:\\.\\*)?;");

    /** A program's first class, which the JVM finds by name. */
    private static final Pattern MAIN_METHOD = Pattern.compile("\\bstatic void main\\(");

    /** JMH reads its benchmarks from another package. */
    private static final Pattern JMH = Pattern.compile("(?m)^@(?:State|BenchmarkMode)\\b");

    private static final List<SourceFile> ALL = SourceFile.all();

    @Test
    void aPublicTypeIsUsedByAnotherPackage() {
        Set<String> used = usedByOtherPackages();
        AllowedExceptions.of("public")
                .hold(
                        ALL.stream()
                                .filter(SourceFile::isMain)
                                .filter(file -> file.contains(PUBLIC))
                                .filter(file -> !file.contains(MAIN_METHOD) && !file.contains(JMH))
                                .map(SourceFile::qualifiedName)
                                .filter(name -> !used.contains(name))
                                .toList(),
                        """
                        No other package uses these public types: not in an import, not in what the compiler made, not
                        in a file of resources. Take the word public away. Spring, picocli and Jackson need it not.""");
    }

    private static Set<String> usedByOtherPackages() {
        Set<String> used = new HashSet<>();
        Set<String> known = ALL.stream().map(SourceFile::qualifiedName).collect(Collectors.toSet());
        for (SourceFile file : ALL) {
            IMPORT.matcher(file.code())
                    .results()
                    .map(found -> typeOf(found.group(1), known))
                    .filter(name -> !packageOf(name).equals(file.packageName()))
                    .forEach(used::add);
        }
        used.addAll(namedInResources());
        used.addAll(usedInBytecode());
        return used;
    }

    /** An import names a type, a type inside it, or a member of it. */
    private static String typeOf(String imported, Set<String> known) {
        String name = imported;
        while (!known.contains(name) && name.contains(".")) {
            name = packageOf(name);
        }
        return name;
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static Set<String> namedInResources() {
        Pattern name = Pattern.compile("dev\\.tina\\.[a-z.]+\\.[A-Z]\\w*");
        return List.of(".imports", ".properties", ".yaml", ".factories", ".binders").stream()
                .flatMap(ending -> Repository.filesIn(Path.of(""), ending).stream())
                .filter(file -> file.toString().contains("/src/main/resources/"))
                .flatMap(file -> name.matcher(Repository.read(file)).results())
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    /** What needs no import: the type of an expression, a type that a signature names. */
    private static Set<String> usedInBytecode() {
        return MainClasses.ALL.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> !use.getOriginClass()
                        .getPackageName()
                        .equals(use.getTargetClass().getPackageName()))
                .map(use ->
                        outermost(use.getTargetClass().getBaseComponentType()).getName())
                .filter(name -> name.startsWith("dev.tina."))
                .collect(Collectors.toSet());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PublicTypesTest::outermost).orElse(type);
    }
}
