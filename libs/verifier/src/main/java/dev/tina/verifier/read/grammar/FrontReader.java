package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.phrase.Comparatives;
import dev.tina.verifier.read.phrase.Comparatives.Comparative;
import dev.tina.verifier.read.phrase.FrontNames;
import dev.tina.verifier.read.phrase.MathPhrases;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.SetOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Words in front of a value. A name for it says nothing of it ({@code the area is 5}, {@code so 5}); some words change
 * it ({@code negative 5}) or compare with it ({@code at least 5}); with any others it is no longer that value.
 */
public final class FrontReader {

    private static final int LONGEST_OPERATION = 4;
    private static final Set<String> SILENT =
            Words.set("the a an so thus hence therefore then finally final correct answer value values result total "
                    + "number integer solution exactly precisely just simply only about approximately approx around "
                    + "roughly circa equal to of be which that it we there positive us usd eur rs");
    /** {@code in 5 ways}. */
    private static final List<String> IN = List.of("in");
    /** {@code the number of 5}: what is counted is no answer. */
    private static final List<String> COUNTING = List.of("number", "of");

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

    /** What stands unwritten beside a relation sign. */
    public static Expr nameless() {
        return new Expr.Text("");
    }

    /** Words nobody knows the meaning of: told apart by what they are. */
    public static Expr unknown(List<String> words, Expr value) {
        return new Expr.Opaque("'" + String.join(" ", words) + "'", List.of(value));
    }

    /** Whether words of this kind stand in front of a value, and are no value with what follows them. */
    static boolean isUnderstood(List<String> words) {
        List<String> rest = behindName(words);
        return rest != null && (rest.isEmpty() || Comparatives.first(rest) != null || operation(rest) != null);
    }

    /** The value that begins at the cursor, with the words that were read before it. */
    Expr value(List<String> words) {
        Expr remaining = exceptions(words);
        if (remaining != null) {
            return remaining;
        }
        List<String> rest = behindName(words);
        boolean computed = words.contains("answer") && grammar.cursor.peek().isSign("+");
        return rest == null || computed ? unknown(words, grammar.terms.sum()) : changed(rest, words, false);
    }

    private Expr changed(List<String> words, List<String> all, boolean operand) {
        List<String> rest = spoken(words);
        if (rest.isEmpty()) {
            return operand ? grammar.terms.signed() : grammar.terms.sum();
        }
        Comparative comparative = Comparatives.first(rest);
        if (comparative != null && !operand) {
            Expr bound = changed(rest.subList(comparative.words(), rest.size()), all, true);
            return new Expr.Relation(List.of(nameless(), bound), List.of(comparative.relator()));
        }
        Operation operation = operation(rest);
        return operation == null
                ? unknown(all, grammar.terms.sum())
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

    /** The words behind the name and its verb, silent ones aside; null if they name something else. */
    private static @Nullable List<String> behindName(List<String> words) {
        List<String> rest = FrontNames.behind(words);
        boolean counting = words.size() > 1
                && words.subList(words.size() - 2, words.size()).equals(COUNTING);
        return rest == null || counting ? null : spoken(rest);
    }

    public static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    /** The words before an equals sign if they name something else than what stands behind it; none otherwise. */
    static List<String> otherName(Expr name) {
        if (!(name instanceof Expr.Text text)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(Words.of(text.words()));
        words.add("=");
        return behindName(words) == null ? words : List.of();
    }

    private static List<String> spoken(List<String> words) {
        int from = words.equals(IN) ? 1 : 0;
        while (from < words.size() && (SILENT.contains(words.get(from)) || isLabel(words, from))) {
            boolean comparing = Comparatives.first(words.subList(from, words.size())) != null;
            if (comparing) {
                break;
            }
            from += isLabel(words, from) ? 3 : 1;
        }
        return words.subList(from, words.size());
    }

    /** {@code (a)}: which part of a question is answered. */
    private static boolean isLabel(List<String> words, int at) {
        return at + 2 < words.size()
                && words.get(at).equals("(")
                && words.get(at + 1).length() == 1
                && words.get(at + 2).equals(")");
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
