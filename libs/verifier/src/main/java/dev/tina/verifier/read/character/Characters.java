package dev.tina.verifier.read.character;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the characters of an answer. */
public final class Characters {

    private static final Pattern DIMENSION = Pattern.compile("\\*| *-?[0-9]*\\.?[0-9]+ ?(?:em|ex|pt|mu|cm|mm|in|px)");

    private final String text;
    private int at;

    public Characters(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public int at() {
        return at;
    }

    public void moveTo(int place) {
        at = place;
    }

    public void skip(int count) {
        at += count;
    }

    public boolean atEnd() {
        return at >= text.length();
    }

    /** The character so far ahead; a NUL behind the end. */
    public char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\u0000';
    }

    public boolean startsWith(String piece) {
        return text.startsWith(piece, at);
    }

    /** Whether a comma stands before the brace that closes the one here. */
    public boolean startsList() {
        int comma = text.indexOf(',', at);
        return comma >= 0 && comma < text.indexOf('}', at);
    }

    /** Whether a digit follows, blanks aside. */
    public boolean isBeforeDigit() {
        return Digits.startsAt(text, behindBlanks());
    }

    /** Whether a bracket or a command follows, blanks aside. */
    public boolean isBeforeSet() {
        int next = behindBlanks();
        return next < text.length() && "([{\\".indexOf(text.charAt(next)) >= 0;
    }

    private int behindBlanks() {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    /** The letters here, taken. */
    public String letters() {
        int start = at;
        while (isLetter(peek(0))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** What the braces here hold, taken with them; empty if there are none. */
    public String braced() {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from >= text.length() || text.charAt(from) != '{') {
            return "";
        }
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                at = i + 1;
                return text.substring(from + 1, i);
            }
        }
        return "";
    }

    /** What the braces here hold or, without braces, the one letter here; empty if there is neither. */
    public String argument() {
        String inside = braced().strip();
        int from = at;
        while (inside.isEmpty() && peek(0) == ' ') {
            at++;
        }
        if (inside.isEmpty() && isLetter(peek(0))) {
            return String.valueOf(text.charAt(at++));
        }
        at = inside.isEmpty() ? from : at;
        return inside;
    }

    /** Skips a star or a length without braces, as in {@code \kern1pt}. */
    public void dimension() {
        Matcher dimension = DIMENSION.matcher(text).region(at, text.length());
        at = dimension.lookingAt() ? dimension.end() : at;
    }

    /** Skips how columns are aligned, as in {@code \begin{pmatrix*}[r]}. */
    public void alignment() {
        for (String columns : new String[] {"[r]", "[l]", "[c]"}) {
            at += startsWith(columns) ? columns.length() : 0;
        }
    }

    public static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
