package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Relator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows the words that compare as a relation sign does: {@code at least} is ≥. */
public final class Comparatives {

    /** Words that say what a name stands for. */
    static final Set<String> COPULAS =
            Words.set("is are was were be equals equal = : becomes gives yields has have get obtain");

    private static final int LONGEST = 5;
    private static final Map<String, Relator> RELATORS = new HashMap<>();

    static {
        add(Relator.AT_LEAST, "at least, at minimum, a minimum of, greater than or equal to, more than or equal to");
        add(Relator.AT_LEAST, "no less than, no fewer than, not less than, not fewer than");
        add(Relator.AT_MOST, "at most, at maximum, a maximum of, up to, less than or equal to, not exceeding");
        add(Relator.AT_MOST, "no more than, no greater than, not more than, not greater than");
        add(Relator.GREATER, "more than, greater than, larger than, bigger than, higher than, exceeding, above, over");
        add(Relator.LESS, "less than, fewer than, smaller than, lower than, below, under");
        add(Relator.NOT_EQUAL, "not equal to");
    }

    private Comparatives() {}

    private static void add(Relator relator, String phrases) {
        for (String phrase : phrases.split(", ", -1)) {
            RELATORS.put(phrase, relator);
        }
    }

    /** How many words at the beginning compare, and how. */
    public record Comparative(Relator relator, int words) {}

    /** The side of a relation that nobody has written: {@code at least 5}. */
    public static Expr nameless() {
        return new Expr.Text("");
    }

    public static @Nullable Comparative first(List<String> words) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            Relator relator = RELATORS.get(String.join(" ", words.subList(0, length)));
            if (relator != null) {
                return new Comparative(relator, length);
            }
        }
        return null;
    }

    /**
     * The relation that stands in words between two sides, as in {@code x is at least 5}; null if it is none. Only
     * where the first side is left out it needs no verb: 5 more than 3 is no relation.
     */
    public static @Nullable Relator between(List<String> words, boolean nameless) {
        boolean copula = !words.isEmpty() && COPULAS.contains(words.getFirst());
        if (!copula && !nameless) {
            return null;
        }
        List<String> rest = words.subList(copula ? 1 : 0, words.size());
        if (copula && (rest.isEmpty() || rest.equals(List.of("equal", "to")))) {
            return Relator.EQUAL;
        }
        if (copula && rest.equals(List.of("not"))) {
            return Relator.NOT_EQUAL;
        }
        Comparative comparative = first(rest);
        return comparative != null && comparative.words() == rest.size() ? comparative.relator() : null;
    }
}
