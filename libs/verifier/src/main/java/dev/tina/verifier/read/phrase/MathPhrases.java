package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.build.Reals;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands answers in words that mathematics has a sign for, or that people say in several ways. */
public final class MathPhrases {

    private static final String OF_X = "(?: of [a-z])?";
    private static final Pattern REALS = Pattern.compile("(?:for |x can be |x is )?(?:the )?(?:set of )?"
            + "(?:(?:all|any|every|each)(?: of the)? (?:reals|real|real numbers?|real values?" + OF_X
            + "|real [a-z])(?: [a-z])?|the reals|reals|the real numbers|real numbers)");
    private static final Pattern EMPTY = Pattern.compile(
            "(?:there (?:is|are|exists?) |(?:the )?(?:equation|system|inequality|problem|it) has |has )?no solutions?"
                    + "(?: exists?)?|(?:the )?(?:empty|null) set");
    private static final Pattern MISSING = Pattern.compile(
            "(?:(?:the|it|that|this|such|a|limit|answer|value|solution|inverse|derivative|integral|number) )*"
                    + "(?:does not|doesn't|do not|don't) exist|dne");
    private static final Pattern ENDLESS =
            Pattern.compile("(?:there are |has )?(?:infinitely many|an infinite number of|infinite)(?: solutions)?");
    private static final Pattern UNDEFINED = Pattern.compile("(?:is |it is )?(?:undefined|not defined)");
    private static final Pattern IMPOSSIBLE = Pattern.compile("(?:is |it is )?(?:impossible|not possible)");

    private static final Map<String, Expr> SETS = Map.of(
            "integers", new Expr.Symbol("\\mathbb Z"),
            "natural numbers", new Expr.Symbol("\\mathbb N"),
            "rational numbers", new Expr.Symbol("\\mathbb Q"),
            "complex numbers", new Expr.Symbol("\\mathbb C"));
    private static final Set<String> EXCEPT =
            Set.of("except", "except for", "but", "excluding", "other than", "besides", "apart from");
    /** What announces an answer and says nothing of it. */
    private static final Set<String> ANNOUNCING =
            Words.set("the final correct answer result solution value so thus hence therefore it this that there is "
                    + "are : =");

    /** The phrases of one word. */
    private static final Set<String> SINGLE = Set.of("dne", "undefined", "impossible", "infinity", "reals");

    private MathPhrases() {}

    /** What the words say; null if they are just words. */
    public static @Nullable Expr of(List<String> words) {
        if (words.size() == 1 && !SINGLE.contains(words.getFirst())) {
            return null;
        }
        String said = String.join(" ", words);
        if (MISSING.matcher(said).matches()) {
            return new Expr.Text("does not exist");
        }
        if (ENDLESS.matcher(said).matches()) {
            return new Expr.Text("infinitely many");
        }
        if (UNDEFINED.matcher(said).matches()) {
            return new Expr.Text("undefined");
        }
        if (IMPOSSIBLE.matcher(said).matches()) {
            return new Expr.Text("impossible");
        }
        return switch (said) {
            case "negative infinity", "minus infinity" -> new Expr.Negated(Expr.Constant.INFINITY);
            case "positive infinity", "plus infinity", "infinity" -> Expr.Constant.INFINITY;
            default -> set(said);
        };
    }

    private static @Nullable Expr set(String said) {
        if (REALS.matcher(said).matches()) {
            return Reals.ALL;
        }
        if (EMPTY.matcher(said).matches()) {
            return new Expr.SetOf(List.of());
        }
        String members = said.replaceFirst("^(?:the set of )?(?:all|the)(?: the)? ", "");
        return members.equals(said) ? null : SETS.get(members);
    }

    /** The set that the words take some values out of, as in {@code all real numbers except}; null if they do not. */
    public static @Nullable Expr setBefore(List<String> words) {
        int size = words.size();
        for (int length = 1; length <= 2 && length < size; length++) {
            if (EXCEPT.contains(String.join(" ", words.subList(size - length, size)))) {
                Expr set = set(String.join(" ", words.subList(0, size - length)));
                boolean empty =
                        set instanceof Expr.SetOf members && members.items().isEmpty();
                return empty ? null : set; // from nothing nothing can be taken
            }
        }
        return null;
    }

    /** How many words at the beginning only announce the answer: {@code the answer is}. */
    static int announcing(List<String> words) {
        int count = 0;
        int verb = 0;
        while (count < words.size() && ANNOUNCING.contains(words.get(count))) {
            String word = words.get(count++);
            verb = Comparatives.COPULAS.contains(word) ? count : verb;
        }
        boolean denied = verb < words.size() && words.get(verb).equals("not");
        return denied ? 0 : verb;
    }
}
