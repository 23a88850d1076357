package dev.tina.tasks.layout;

import java.util.regex.Pattern;

/** Reads patterns of paths as data set cards write them: * stays within a folder, ** does not, ? is one character. */
final class Glob {

    private Glob() {}

    static Pattern of(String glob) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < glob.length()) {
            if (glob.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (glob.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                regex.append(single(glob.charAt(at)));
                at++;
            }
        }
        return Pattern.compile(regex.toString());
    }

    private static String single(char character) {
        return switch (character) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(character));
        };
    }
}
