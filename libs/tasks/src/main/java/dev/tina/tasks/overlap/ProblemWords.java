package dev.tina.tasks.overlap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from a problem's text what tells it from another: words, numbers and operators in lower case. Spaces, punctuation,
 * dollar signs and LaTeX that only changes looks are left out; 1,000 is 1000, \dfrac is \frac.
 */
public final class ProblemWords {

    private static final Pattern LOOKS = Pattern.compile(
            "\\\\(?:left|right|displaystyle|limits|quad|qquad|text|mathrm|mathbf|textbf|textit|begin|end)(?![a-z])"
                    + "|\\\\[,;:!> ]");
    private static final Pattern FRACTION = Pattern.compile("\\\\[dtc]frac(?![a-z])");
    private static final Pattern DIGITS = Pattern.compile("\\\\frac\\s*(\\d)\\s*(\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)\\{?,\\}?(?=\\d{3}(?!\\d))");
    private static final Pattern WORD = Pattern.compile(
            "\\d+(?:\\.\\d+)?|[\\p{L}\\p{M}]+|[-+*/=<>^%\u00b1\u00d7\u00f7\u2212\u2264\u2265\u2260\u221a]");

    private ProblemWords() {}

    /** The words in their order. */
    static List<String> of(String problem) {
        String text = Normalizer.normalize(problem, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (text.indexOf('\\') >= 0) {
            text = LOOKS.matcher(text).replaceAll(" ");
            text = FRACTION.matcher(text).replaceAll("\\\\frac");
            text = DIGITS.matcher(text).replaceAll("\\\\frac $1 $2");
        }
        if (text.indexOf(',') >= 0) {
            text = THOUSANDS.matcher(text).replaceAll("");
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().equals("\u2212") ? "-" : word.group());
        }
        return words;
    }

    /** The words in their order, joined: equal for problems that differ only in case, spacing and typesetting. */
    public static String key(String problem) {
        return key(problem, of(problem));
    }

    static String key(String problem, List<String> words) {
        return words.isEmpty() ? problem : String.join(" ", words);
    }
}
