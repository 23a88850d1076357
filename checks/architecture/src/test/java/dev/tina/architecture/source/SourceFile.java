package dev.tina.architecture.source;

import dev.tina.architecture.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Java file, read as text.
 *
 * @param path from the repository's root
 * @param code the text without comments, and with empty literals
 */
record SourceFile(String path, String text, String code) {

    /** Possessive, so that long ones need no deep stack. */
    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile("\"\"\"(?s:[^\"\\\\]|\\\\.|\"(?!\"\"))*+\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*+\""
                    + "|'(?:[^'\\\\\\n]|\\\\.)++'|//[^\\n]*|/\\*(?s:[^*]|\\*(?!/))*+\\*/");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    static SourceFile of(Path file) {
        String text = Repository.read(file);
        String path = Repository.ROOT.relativize(file).toString();
        return new SourceFile(path, text, withoutComments(text));
    }

    /** All Java files of the repository: main and test, but not package-info. */
    static List<SourceFile> all() {
        return Repository.filesIn(Path.of(""), ".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .map(SourceFile::of)
                .toList();
    }

    static String withoutComments(String text) {
        return COMMENT_OR_LITERAL.matcher(text).replaceAll(found -> switch (found.group()
                .charAt(0)) {
            case '"' -> "\"\"";
            case '\'' -> "' '";
            default -> " ";
        });
    }

    boolean isMain() {
        return path.contains("/src/main/java/");
    }

    String packageName() {
        return PACKAGE.matcher(code)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path + " names no package"));
    }

    String simpleName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".java".length());
    }

    String qualifiedName() {
        return packageName() + "." + simpleName();
    }

    long lines() {
        return text.lines().count();
    }

    boolean contains(Pattern pattern) {
        return pattern.matcher(code).find();
    }
}
