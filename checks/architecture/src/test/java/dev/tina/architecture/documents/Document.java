package dev.tina.architecture.documents;

import dev.tina.architecture.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown file.
 *
 * @param path from the repository's root
 * @param prose the text without fenced blocks
 */
record Document(Path path, String prose) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    static Document of(String path) {
        return new Document(Path.of(path), FENCED.matcher(Repository.read(path)).replaceAll(""));
    }

    /** Every Markdown file of the repository that no test reads as its input. */
    static List<String> paths() {
        return Repository.filesIn(Path.of(""), ".md").stream()
                .map(file -> Repository.ROOT.relativize(file).toString())
                .filter(path -> !path.contains("/src/"))
                .toList();
    }

    /** Where its links lead, those to other hosts left out. */
    List<String> links() {
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** What stands between backticks. */
    List<String> codes() {
        return CODE.matcher(prose).results().map(code -> code.group(1)).toList();
    }

    /** The anchors of its headings, as GitHub makes them. */
    Set<String> anchors() {
        return HEADING.matcher(prose)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
