package dev.tina.verifier.read.character;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scans numbers as they are written: thousands in groups of three, a decimal point, a repeating tail under a line, a
 * power of ten behind an e. The scan writes them in one spelling, {@code 12.3(45)e-6}, which {@link Numeral} reads.
 */
public final class Digits {

    private static final String[] FREE_SEPARATORS = {
        "{,}", "{ , }", "{, }", " {, }", ",\\!\\!", ",\\! ", ",\\!", "\\text{,}", "\\mathord{,}", "'"
    };
    private static final String[] SPACES = {
        "\\,", "{\\,}", "{ }", "\\ ", "{\\ }", "~", "{~}", "\\:", "\\;", "\\thinspace "
    };

    private static final String BRACED_COMMA = "{,}";
    private static final String BEGIN_SEPARATORS = " {,'\\~";
    /** Points between thousands, of which one alone would be a decimal point. */
    private static final Pattern POINTED = Pattern.compile("(?:\\.[0-9]{3}){2,}(?![0-9.])");
    /** The decimals behind them. */
    private static final Pattern COMMA = Pattern.compile(",([0-9]{1,2})(?![0-9,])");

    private final String text;
    private final StringBuilder digits = new StringBuilder();
    private int at;

    private Digits(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where a number ends, with its digits. */
    public record Scanned(String digits, int end) {}

    /** {@code inPair}: directly inside brackets, where a bare comma separates items. */
    public static Scanned scan(String text, int start, boolean inPair) {
        Digits scan = new Digits(text, start);
        scan.run();
        scan.thousands(inPair);
        scan.decimals(inPair);
        scan.powerOfTen();
        return new Scanned(scan.digits.toString(), scan.at);
    }

    public static boolean startsAt(String text, int at) {
        return isDigit(text, at)
                || (at < text.length()
                        && text.charAt(at) == '.'
                        && (isDigit(text, at + 1) || (isBackslash(text, at + 1) && Repetend.at(text, at + 1) != null)));
    }

    private static boolean isBackslash(String text, int at) {
        return at < text.length() && text.charAt(at) == '\\';
    }

    private void run() {
        while (isDigit(text, at)) {
            digits.append(text.charAt(at++));
        }
    }

    private void thousands(boolean inPair) {
        if (digits.isEmpty() || digits.length() > 3 || digits.charAt(0) == '0') {
            return;
        }
        if (pointed(inPair)) {
            return;
        }
        for (int length = separator(inPair); length > 0; length = separator(inPair)) {
            at += length;
            digits.append(text, at, at + 3);
            at += 3;
        }
    }

    private boolean pointed(boolean inPair) {
        Matcher groups = at < text.length() && text.charAt(at) == '.' ? POINTED.matcher(text) : null;
        if (groups == null || !groups.region(at, text.length()).lookingAt()) {
            return false;
        }
        digits.append(groups.group().replace(".", ""));
        at = groups.end();
        Matcher decimals = COMMA.matcher(text).region(at, text.length());
        if (!inPair && decimals.lookingAt()) {
            digits.append('.').append(decimals.group(1));
            at = decimals.end();
        }
        return true;
    }

    /** The length of a separator of thousands here, 0 if there is none. */
    private int separator(boolean inPair) {
        int free = before(FREE_SEPARATORS);
        int length = free > 0 ? free : space();
        if (length > 0) {
            return length;
        }
        boolean bare = !inPair && at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ' ');
        return bare && isGroup(at + 1) ? 1 : 0;
    }

    /** The length of a space before a group of three digits here, 0 if there is none. */
    private int space() {
        return before(SPACES);
    }

    private int before(String[] separators) {
        if (at >= text.length() || BEGIN_SEPARATORS.indexOf(text.charAt(at)) < 0) {
            return 0;
        }
        for (String separator : separators) {
            if (text.startsWith(separator, at) && isGroup(at + separator.length())) {
                return separator.length();
            }
        }
        return 0;
    }

    private boolean isGroup(int from) {
        return isDigit(text, from) && isDigit(text, from + 1) && isDigit(text, from + 2) && !isDigit(text, from + 3);
    }

    private void decimals(boolean inPair) {
        if (isBracedComma()) {
            digits.append('.');
            at += BRACED_COMMA.length();
            run();
            return;
        }
        if (!isPoint(inPair)) {
            return;
        }
        if (!isDigit(text, at + 1) && Repetend.at(text, at + 1) == null) {
            at += digits.isEmpty() ? 0 : 1;
            return;
        }
        digits.append(digits.isEmpty() ? "0." : ".");
        at++;
        run();
        grouped();
        repeated();
    }

    /** {@code 0{,}25}: TeX's way to write a decimal comma; several part items. */
    private boolean isBracedComma() {
        if (digits.isEmpty() || !text.startsWith(BRACED_COMMA, at) || !isDigit(text, at + BRACED_COMMA.length())) {
            return false;
        }
        int end = at + BRACED_COMMA.length();
        while (isDigit(text, end)) {
            end++;
        }
        return !text.startsWith(BRACED_COMMA, end);
    }

    /** A comma is one only where digits behind it are marked as repeating. */
    private boolean isPoint(boolean inPair) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != ',' || inPair) {
            return c == '.';
        }
        int end = at + 1;
        while (isDigit(text, end)) {
            end++;
        }
        boolean goesOn = digits.toString().equals("0") && Repetend.endOfDots(text, end) > end;
        return goesOn || Repetend.at(text, end) != null;
    }

    /** Spaces between groups of three decimals. */
    private void grouped() {
        int shown = digits.length() - digits.indexOf(".") - 1;
        for (int length = shown % 3 == 0 ? space() : 0; length > 0; length = space()) {
            at += length;
            run();
        }
    }

    private void repeated() {
        Repetend.Marked marked = Repetend.at(text, at);
        if (marked != null) {
            digits.append('(').append(marked.digits()).append(')');
            at = marked.end();
        }
        int end = Repetend.endOfDots(text, at);
        if (end > at) {
            String shown = Repetend.goingOn(digits.toString());
            digits.replace(0, digits.length(), shown);
            at = end;
        }
    }

    private void powerOfTen() {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
            if (isDigit(text, at + 1 + sign)) {
                digits.append('e').append(sign == 1 && text.charAt(at + 1) == '-' ? "-" : "");
                at += 1 + sign;
                run();
            }
        }
    }

    public static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
