package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letters and digits an answer is written with, for answers that are words. */
final class Letters {

    private static final Pattern ARTICLE = Pattern.compile("^\\s*(?:an?|the)\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);

    private Letters() {}

    /** Whether both are the same words; single letters keep their case. */
    static boolean same(Expr reference, Expr answer) {
        String expected = of(reference);
        String given = of(answer);
        return expected != null
                && given != null
                && (expected.equals(given) || (expected.length() > 1 && expected.equalsIgnoreCase(given)));
    }

    private static @Nullable String of(Expr expr) {
        return switch (expr) {
            case Expr.Text text -> bare(ARTICLE.matcher(text.words()).replaceFirst(""));
            case Expr.Symbol symbol -> name(symbol.name());
            case Expr.Constant constant -> constant.name().toLowerCase(Locale.ROOT);
            case Expr.Num number -> number.value().toString();
            case Expr.Product product -> joined(product.factors());
            case Expr.Quantity quantity -> joined(List.of(quantity.of(), new Expr.Text(quantity.unit())));
            case Expr.Ratio ratio -> joined(ratio.parts());
            default -> null;
        };
    }

    /** A capital Γ is another letter than γ, and a primed one another than a plain one. */
    private static String name(String name) {
        boolean capital = name.length() > 1 && name.charAt(0) == '\\' && Character.isUpperCase(name.charAt(1));
        return (capital ? "capital" : "") + bare(name.replace("'", "prime"));
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

    static String bare(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
