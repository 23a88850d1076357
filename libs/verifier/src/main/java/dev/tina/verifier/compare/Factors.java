package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads h(a+b) as a product, if the letter h also stands alone in one of the two answers. */
final class Factors {

    private final Set<String> alone = new HashSet<>();
    private final Set<String> functions = new HashSet<>();
    private final Map<String, Set<Expr>> applied = new HashMap<>();

    private Factors(Expr reference, Expr answer) {
        collect(reference);
        dropFunctions();
        collect(answer);
        dropFunctions();
    }

    /** What is applied to different things is a function: f(x+h) - f(x). */
    private void dropFunctions() {
        applied.forEach((name, arguments) -> {
            if (arguments.size() > 1) {
                functions.add(name);
            }
        });
        applied.clear();
    }

    /** Null if in neither answer such a letter is applied to something. */
    static @Nullable Factors in(Expr reference, Expr answer) {
        return Trees.any(reference, Factors::isAmbiguous) || Trees.any(answer, Factors::isAmbiguous)
                ? new Factors(reference, answer)
                : null;
    }

    private static boolean isAmbiguous(Expr expr) {
        return expr instanceof Expr.Call call
                && call.name().length() == 1
                && call.arguments().size() == 1;
    }

    private void collect(Expr expr) {
        if (expr instanceof Expr.Symbol symbol) {
            alone.add(symbol.name());
        } else if (isAmbiguous(expr) && expr instanceof Expr.Call call) {
            applied.computeIfAbsent(call.name(), name -> new HashSet<>())
                    .add(call.arguments().getFirst());
        }
        Trees.parts(expr).forEach(this::collect);
    }

    Expr multiplied(Expr expr) {
        Expr inner = Trees.map(expr, this::multiplied);
        return isAmbiguous(inner)
                        && inner instanceof Expr.Call call
                        && alone.contains(call.name())
                        && !functions.contains(call.name())
                ? new Expr.Product(
                        List.of(new Expr.Symbol(call.name()), call.arguments().getFirst()))
                : inner;
    }
}
