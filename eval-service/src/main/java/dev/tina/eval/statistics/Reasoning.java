package dev.tina.eval.statistics;

import java.util.regex.Pattern;

/**
 * Whether a completion reasoned in full: it wrote a calculation, closed its thinking once, and then boxed an answer.
 * A reading of its writing alone; whether the answer is right is another question.
 */
public final class Reasoning {

    private static final String CLOSING = "\n</think>\n";
    private static final Pattern CALCULATION = Pattern.compile("[0-9] ?[-+*/] ?[0-9][^\n=]{0,200}= ?-?[0-9]");

    private Reasoning() {}

    public static boolean isShownIn(String text) {
        int end = text.indexOf(CLOSING);
        return end >= 0
                && text.indexOf(CLOSING, end + 1) < 0
                && text.indexOf("\\boxed{", end) >= 0
                && CALCULATION.matcher(text.substring(0, end)).find();
    }
}
