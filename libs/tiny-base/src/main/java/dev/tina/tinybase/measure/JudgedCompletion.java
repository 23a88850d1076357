package dev.tina.tinybase.measure;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a completion of the tiny base shows.
 *
 * @param right its last box holds the reference answer
 * @param closed the thinking is closed exactly once, on a line of its own
 * @param reasoned it is a scratchpad of at least one step, closed, then the answer in a box, and nothing else
 */
record JudgedCompletion(boolean right, boolean closed, boolean reasoned) {

    private static final Pattern BOX = Pattern.compile("\\\\boxed\\{(-?\\d+)}");
    private static final Pattern STEP = Pattern.compile("-?\\d+(?:[-+*]\\d+)+=-?\\d+(?: carry 1| borrow 1)?");
    private static final Pattern CONCLUSION = Pattern.compile("The answer is \\\\boxed\\{-?\\d+}\\.");
    private static final String CLOSE = "\n</think>\n";

    /** Judges a completion's text, special tokens left out. */
    public static JudgedCompletion of(String text, String referenceAnswer) {
        String answer = BOX.matcher(text).results().map(MatchResult::group).reduce("", (earlier, later) -> later);
        boolean right = answer.equals("\\boxed{" + referenceAnswer + "}");
        int close = text.indexOf(CLOSE);
        boolean closed = close >= 0 && text.indexOf(CLOSE, close + 1) < 0;
        return new JudgedCompletion(right, closed, closed && isReasoned(text, close));
    }

    private static boolean isReasoned(String text, int close) {
        return text.substring(0, close)
                        .lines()
                        .allMatch(line -> STEP.matcher(line).matches())
                && close > 0
                && CONCLUSION.matcher(text.substring(close + CLOSE.length())).matches();
    }
}
