package dev.tina.verifier.measure;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a unit is spelled: names side by side, powers in words or digits, what they are counted per. */
final class MeasureSpelling {

    private static final int LONGEST = 80;
    private static final Pattern PIECE =
            Pattern.compile("\\p{L}+|/|\\^\\s*\\{?\\s*-?[0-9]{1,2}\\s*}?|\\s+|[.\u00b7*()]");
    private static final Set<String> IGNORED = Set.of("the", "a", "an", "each", "every", "of");

    private Measure total = Measure.NONE;
    private @Nullable Measure last;
    /** 1 above the line, -1 below it. */
    private int line = 1;

    private int raisedBefore = 1;

    private MeasureSpelling() {}

    static @Nullable Measure read(String spelling) {
        return spelling.length() > LONGEST || spelling.isBlank() ? null : new MeasureSpelling().whole(spelling);
    }

    private @Nullable Measure whole(String spelling) {
        Matcher pieces = PIECE.matcher(spelling);
        int at = 0;
        while (at < spelling.length()) {
            if (!pieces.find(at) || pieces.start() != at || !take(pieces.group())) {
                return null;
            }
            at = pieces.end();
        }
        return last == null ? null : total;
    }

    /** Whether the piece belongs to a unit of measure. */
    private boolean take(String piece) {
        String word = piece.strip();
        if (word.isEmpty() || ".\u00b7*()".contains(word) || IGNORED.contains(word)) {
            return true;
        }
        if (word.equals("/") || word.equals("per")) {
            line = -1;
            return true;
        }
        return word.startsWith("^") ? raise(Integer.parseInt(word.replaceAll("[\\s^{}]", "")) - 1) : word(word);
    }

    private boolean word(String word) {
        switch (word) {
            case "square", "sq" -> raisedBefore = 2;
            case "cubic", "cu" -> raisedBefore = 3;
            case "squared" -> {
                return raise(1);
            }
            case "cubed" -> {
                return raise(2);
            }
            default -> {
                last = Measures.named(word);
                int exponent = line * raisedBefore;
                raisedBefore = 1;
                return last != null && join(last, exponent);
            }
        }
        return true;
    }

    /** The last unit so many times more. */
    private boolean raise(int times) {
        return last != null && join(last, line * times);
    }

    private boolean join(Measure unit, int exponent) {
        Measure product = total.times(unit, exponent);
        total = product == null ? total : product;
        return product != null;
    }
}
