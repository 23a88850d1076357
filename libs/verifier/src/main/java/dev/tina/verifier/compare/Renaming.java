package dev.tina.verifier.compare;

import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the variables of one answer the names of another's, in order of appearance. */
final class Renaming {

    private Renaming() {}

    static Expr alike(Expr answer, Expr reference) {
        List<String> names = names(answer);
        List<String> wanted = names(reference);
        if (names.size() != wanted.size()) {
            return answer;
        }
        Map<String, String> renaming = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            renaming.put(names.get(i), wanted.get(i));
        }
        return renamed(answer, renaming);
    }

    private static Expr renamed(Expr expr, Map<String, String> renaming) {
        return expr instanceof Expr.Symbol symbol
                ? new Expr.Symbol(renaming.getOrDefault(symbol.name(), symbol.name()))
                : Trees.map(expr, part -> renamed(part, renaming));
    }

    private static List<String> names(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collect(expr, names);
        return new ArrayList<>(names);
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Symbol symbol) {
            names.add(symbol.name());
        }
        Trees.parts(expr).forEach(part -> collect(part, names));
    }
}
