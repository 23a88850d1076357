package dev.tina.verifier.compare.rewrite;

import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letters and digits an answer is written with, for answers that are words. */
public final class AnswerLetters {

    private static final Pattern ARTICLE = Pattern.compile("^\\s*(?:an?|the)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NONE = Pattern.compile("\\s*no\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-'\u2010\u2011\u2019](?=\\p{L})");
    private static final String COUNTING = "+-*/^<>=~#@&%'";

    private AnswerLetters() {}

    /** Whether both are the same words; single letters keep their case. */
    public static boolean same(Expr reference, Expr answer) {
        String expected = of(reference);
        String given = of(answer);
        return expected != null
                && given != null
                && (expected.equals(given) || (expected.length() > 1 && expected.equalsIgnoreCase(given)));
    }

    private static @Nullable String of(Expr expr) {
        return switch (expr) {
            case Expr.Text text -> bare(singular(ARTICLE.matcher(text.words()).replaceFirst("")));
            case Expr.Symbol symbol -> name(symbol.name());
            case Expr.Constant constant -> constant.name().toLowerCase(Locale.ROOT);
            case Expr.Num number -> number.value().toString();
            case Expr.Product product -> hasNumerals(product) ? null : joined(product.factors());
            default -> null;
        };
    }

    /** A capital Γ is another letter than γ, and a primed one another than a plain one. */
    private static String name(String name) {
        boolean capital = name.length() > 1 && name.charAt(0) == '\\' && Character.isUpperCase(name.charAt(1));
        return (capital ? "capital" : "") + bare(name.replace("'", "prime"));
    }

    /** Two numbers multiplied are no letters side by side. */
    private static boolean hasNumerals(Expr.Product product) {
        return product.factors().stream().filter(Expr.Num.class::isInstance).count() > 1;
    }

    private static @Nullable String joined(List<Expr> parts) {
        StringBuilder letters = new StringBuilder();
        for (Expr part : parts) {
            String next = of(part);
            if (next == null) {
                return null;
            }
            letters.append(next);
        }
        return letters.toString();
    }

    /** "No" takes singular and plural alike: "no real solutions" equals "no real solution". */
    private static String singular(String words) {
        return NONE.matcher(words).matches() ? words.strip().replaceFirst("(?<=[a-z]{3})s\\.?$", "") : words;
    }

    /** Without spaces and points; a hyphen or an apostrophe between letters does not count, other signs do. */
    public static String bare(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        HYPHEN.matcher(words)
                .replaceAll("")
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || COUNTING.indexOf(c) >= 0)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
