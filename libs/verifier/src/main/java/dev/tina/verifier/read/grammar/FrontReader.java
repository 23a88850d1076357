package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.phrase.Comparatives;
import dev.tina.verifier.read.phrase.Comparatives.Comparative;
import dev.tina.verifier.read.phrase.FrontNames;
import dev.tina.verifier.read.phrase.MathPhrases;
import dev.tina.verifier.read.phrase.UnknownWords;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.SetOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads words in front of a value. A name for it says nothing of it ({@code the area is 5}, {@code so 5}); some words change
 * it ({@code negative 5}) or compare with it ({@code at least 5}); with any others it is no longer that value.
 */
final class FrontReader {

    private static final int LONGEST_OPERATION = 4;
    private static final Map<String, UnaryOperator<Expr>> OPERATIONS = Map.ofEntries(
            Map.entry("negative", Expr.Negated::new),
            Map.entry("minus", Expr.Negated::new),
            Map.entry("half", value -> times(value, 1, 2)),
            Map.entry("one half", value -> times(value, 1, 2)),
            Map.entry("one third", value -> times(value, 1, 3)),
            Map.entry("third", value -> times(value, 1, 3)),
            Map.entry("one quarter", value -> times(value, 1, 4)),
            Map.entry("quarter", value -> times(value, 1, 4)),
            Map.entry("one fourth", value -> times(value, 1, 4)),
            Map.entry("twice", value -> times(value, 2, 1)),
            Map.entry("double", value -> times(value, 2, 1)),
            Map.entry("triple", value -> times(value, 3, 1)),
            Map.entry("thrice", value -> times(value, 3, 1)),
            Map.entry("three times", value -> times(value, 3, 1)),
            Map.entry("square root of", value -> root(value, 2)),
            Map.entry("root of", value -> root(value, 2)),
            Map.entry("cube root of", value -> root(value, 3)),
            Map.entry("square of", value -> new Expr.Power(value, Expr.Num.of(2))),
            Map.entry("cube of", value -> new Expr.Power(value, Expr.Num.of(3))),
            Map.entry("reciprocal of", value -> new Expr.Quotient(Expr.Num.of(1), value)),
            Map.entry("absolute value of", value -> new Expr.Apply(Function.ABS, List.of(value))));

    private final Grammar grammar;

    FrontReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether words of this kind stand in front of a value, and are no value with what follows them. */
    static boolean isUnderstood(List<String> words) {
        List<String> rest = FrontNames.behind(words);
        return rest != null && (rest.isEmpty() || Comparatives.first(rest) != null || operation(rest) != null);
    }

    /** The value that begins at the cursor, with the words that were read before it. */
    Expr value(List<String> words) {
        Expr remaining = exceptions(words);
        if (remaining != null) {
            return remaining;
        }
        List<String> rest = FrontNames.behind(words);
        boolean computed = words.contains("answer") && grammar.cursor.peek().isSign("+");
        return rest == null || computed ? UnknownWords.around(words, grammar.terms.sum()) : changed(rest, words, false);
    }

    private Expr changed(List<String> words, List<String> all, boolean operand) {
        List<String> rest = FrontNames.spoken(words);
        if (rest.isEmpty()) {
            return operand ? grammar.terms.signed() : grammar.terms.sum();
        }
        Comparative comparative = Comparatives.first(rest);
        if (comparative != null && !operand) {
            Expr bound = changed(rest.subList(comparative.words(), rest.size()), all, true);
            return new Expr.Relation(List.of(Comparatives.nameless(), bound), List.of(comparative.relator()));
        }
        Operation operation = operation(rest);
        return operation == null
                ? UnknownWords.around(all, grammar.terms.sum())
                : operation.of().apply(changed(rest.subList(operation.words(), rest.size()), all, true));
    }

    private record Operation(UnaryOperator<Expr> of, int words) {}

    private static @Nullable Operation operation(List<String> words) {
        for (int length = Math.min(LONGEST_OPERATION, words.size()); length > 0; length--) {
            UnaryOperator<Expr> operation = OPERATIONS.get(String.join(" ", words.subList(0, length)));
            if (operation != null) {
                return new Operation(operation, length);
            }
        }
        return null;
    }

    /** {@code all real numbers except 2}; null if the words are others. */
    private @Nullable Expr exceptions(List<String> words) {
        Expr all = MathPhrases.setBefore(words);
        if (all == null) {
            return of(words, grammar.cursor.peek());
        }
        List<Expr> items = new ArrayList<>();
        do {
            items.add(grammar.terms.sum());
        } while (grammar.cursor.takeSign(",") || grammar.cursor.takeCommand("and") || grammar.cursor.takeCommand("or"));
        return new Expr.SetOperation(SetOperator.DIFFERENCE, all, new Expr.SetOf(items));
    }

    /** {@code all real x}: the letter belongs to the words; null if they are others. */
    private @Nullable Expr of(List<String> words, AnswerToken letter) {
        if (letter.kind() != AnswerToken.Kind.LETTER) {
            return null;
        }
        List<String> said = new ArrayList<>(words);
        said.add(letter.text());
        Expr all = MathPhrases.of(said);
        return all != null && grammar.cursor.take(true) ? all : null;
    }

    private static Expr times(Expr value, long above, long below) {
        Expr.Num factor = Expr.Num.of(above);
        return new Expr.Product(List.of(below == 1 ? factor : new Expr.Quotient(factor, Expr.Num.of(below)), value));
    }

    private static Expr root(Expr value, long degree) {
        return new Expr.Apply(Function.ROOT, List.of(value, Expr.Num.of(degree)));
    }

    /** Whether a relation sign in front of a value is more than a sign that it is the answer. */
    static boolean says(Relator relator) {
        return relator != Relator.EQUAL && relator != Relator.APPROXIMATE;
    }
}
