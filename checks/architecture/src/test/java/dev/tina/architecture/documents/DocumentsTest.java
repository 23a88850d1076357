package dev.tina.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.architecture.AllowedExceptions;
import dev.tina.architecture.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every path, link and type that a document names is in the tree. */
class DocumentsTest {

    private static final Pattern PATH = Pattern.compile("([a-z][\\w.-]*)/[\\w./-]*");
    private static final Pattern PLACEHOLDER = Pattern.compile(".*(?:^|[/.])[A-Z]{2,}(?:$|[/.]).*");
    private static final Pattern TYPE =
            Pattern.compile("([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.[a-z]\\w*(?:\\(\\))?)?");
    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

    /** What the first part of a path into the tree may be: a folder of the root, or a module wherever it lies. */
    private static final Set<String> FIRST_PARTS = Stream.of("", "libs", "checks")
            .flatMap(Repository::children)
            .filter(Files::isDirectory)
            .map(folder -> Objects.toString(folder.getFileName()))
            .filter(name -> !name.startsWith(".") && !name.equals("target"))
            .collect(Collectors.toCollection(TreeSet::new));

    static List<String> documents() {
        return Document.paths();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFilesAndHeadingsThatThereAre(String path) {
        Document document = Document.of(path);
        assertThat(document.links().stream().filter(link -> !leadsSomewhere(document, link)))
                .as("links of %s that lead nowhere", path)
                .isEmpty();
    }

    private static boolean leadsSomewhere(Document document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document.path()
                : document.path().resolveSibling(parts[0]).normalize();
        if (!Files.exists(Repository.ROOT.resolve(target))) {
            return false;
        }
        return parts.length == 1 || Document.of(target.toString()).anchors().contains(parts[1]);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void pathsBetweenBackticksAreInTheTree(String path) {
        Document document = Document.of(path);
        assertThat(document.codes().stream()
                        .filter(DocumentsTest::isPathIntoTheTree)
                        .filter(code -> !exists(code, document)))
                .as("paths in %s that are not in the tree", path)
                .isEmpty();
    }

    private static boolean isPathIntoTheTree(String code) {
        var matcher = PATH.matcher(code);
        return matcher.matches()
                && FIRST_PARTS.contains(matcher.group(1))
                && !PLACEHOLDER.matcher(code).matches();
    }

    /** From the root, or from the document's own folder. */
    private static boolean exists(String code, Document document) {
        return Stream.of(Path.of(code), document.path().resolveSibling(code))
                .map(Repository.ROOT::resolve)
                .anyMatch(Files::exists);
    }

    @Test
    void typesBetweenBackticksAreDeclaredInTheTree() {
        Set<String> declared = declared();
        Set<String> unknown = new TreeSet<>();
        for (String path : Document.paths()) {
            Document.of(path).codes().stream()
                    .map(TYPE::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .filter(Predicate.not(declared::contains))
                    .map(name -> path + ": " + name)
                    .forEach(unknown::add);
        }
        AllowedExceptions.of("foreign word").hold(unknown, """
                        Documents name these types, and the tree declares none of that name. Write the type's new name;
                        a word that is no type of ours stands in allowed.txt.""");
    }

    private static Set<String> declared() {
        return Repository.filesIn(Path.of(""), ".java").stream()
                .flatMap(file -> DECLARATION.matcher(Repository.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void headingsHaveTheAnchorsThatGitHubGivesThem() {
        assertThat(new Document(Path.of("x.md"), "# Who may do what\n## What was tried, and how\n## `./tina` up")
                        .anchors())
                .containsExactlyInAnyOrder("who-may-do-what", "what-was-tried-and-how", "tina-up");
    }

    @Test
    void whatIsAPathIntoTheTree() {
        assertThat(List.of("docs/adr", "libs/grpo/pom.xml", "verifier/src/test"))
                .allMatch(DocumentsTest::isPathIntoTheTree);
        assertThat(List.of("docs/NAME.md", "application/json", "recipes", "libs/*/pom.xml"))
                .noneMatch(DocumentsTest::isPathIntoTheTree);
    }
}
