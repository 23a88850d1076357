package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings constants of integration to the reference's case: C or c, C_1 or c_1. */
final class IntegrationConstants {

    /** Beside one of these c is one more coefficient, or side. */
    private static final Set<String> SIBLINGS = Set.of("a", "b", "A", "B");

    private IntegrationConstants() {}

    /** The answer with the letters of the reference; null if they differ in another way, or in none. */
    static @Nullable Expr renamed(Expr answer, Expr reference) {
        Set<String> expected = constants(reference);
        Set<String> given = expected.isEmpty() ? expected : constants(answer);
        boolean alike = expected.size() == given.size()
                && (expected.stream().noneMatch(IntegrationConstants::isSmall)
                        || expected.stream().allMatch(IntegrationConstants::isSmall))
                && given.stream().allMatch(name -> expected.contains(otherCase(name)));
        boolean alone = (!given.contains("c") && !given.contains("C")) || (isAdded(answer) && isAdded(reference));
        return alike && alone && !expected.isEmpty() ? renamed(answer, given) : null;
    }

    private static Set<String> constants(Expr expr) {
        Set<String> names = new HashSet<>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Symbol symbol && isLetterOfConstants(symbol.name())) {
            names.add(symbol.name());
        }
        Trees.parts(expr).forEach(part -> collect(part, names));
    }

    private static boolean isLetterOfConstants(String name) {
        return (name.charAt(0) == 'C' || name.charAt(0) == 'c') && (name.length() == 1 || name.charAt(1) == '_');
    }

    private static boolean isSmall(String name) {
        return name.charAt(0) == 'c';
    }

    private static String otherCase(String name) {
        return (isSmall(name) ? "C" : "c") + name.substring(1);
    }

    /** Whether it is a term beside others in x, and no coefficient. */
    private static boolean isAdded(Expr expr) {
        return !Trees.any(expr, part -> part instanceof Expr.Symbol symbol && SIBLINGS.contains(symbol.name()))
                && Trees.any(expr, IntegrationConstants::addsConstant);
    }

    private static boolean addsConstant(Expr expr) {
        return expr instanceof Expr.Sum sum
                && sum.terms().stream().anyMatch(IntegrationConstants::isConstant)
                && sum.terms().stream()
                        .anyMatch(term -> !isConstant(term) && Trees.any(term, Expr.Symbol.class::isInstance));
    }

    private static boolean isConstant(Expr term) {
        return term instanceof Expr.Symbol symbol && symbol.name().equalsIgnoreCase("c");
    }

    private static Expr renamed(Expr expr, Set<String> names) {
        return expr instanceof Expr.Symbol symbol && names.contains(symbol.name())
                ? new Expr.Symbol(otherCase(symbol.name()))
                : Trees.map(expr, part -> renamed(part, names));
    }
}
