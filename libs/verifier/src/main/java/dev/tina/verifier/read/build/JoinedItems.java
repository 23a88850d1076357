package dev.tina.verifier.read.build;

import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Items of a list as they are read, grouped in the end by the words between them. */
public final class JoinedItems {

    private final List<Expr> items = new ArrayList<>();
    /** How many items stand before each such word. */
    private final List<Integer> ors = new ArrayList<>(0);

    private final List<Integer> ands = new ArrayList<>(0);

    public void add(Expr item) {
        items.add(item);
    }

    /** What stands behind the last item so far; anything but the two words counts as a comma. */
    public void joinedBy(AnswerToken token) {
        if (token.isCommand("or")) {
            ors.add(items.size());
        } else if (token.isCommand("and")) {
            ands.add(items.size());
        }
    }

    public List<Expr> items() {
        if (ors.isEmpty() && ands.isEmpty()) {
            return items;
        }
        List<Expr> solutions = solutions(ors.isEmpty() ? ands : ors);
        if (!solutions.isEmpty()) {
            return solutions;
        }
        if (!NameBounds.areOfOneName(items)) {
            return items;
        }
        return List.of(ands.isEmpty() ? new Expr.Sequence(items) : NameBounds.both(items));
    }

    /** {@code x=1, y=2 or x=3, y=4}: each part gives values to the same names; empty if they do not. */
    private List<Expr> solutions(List<Integer> words) {
        List<Expr> parts = new ArrayList<>();
        Set<Set<Expr>> names = new HashSet<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            int to = i < words.size() ? words.get(i) : items.size();
            if (to > from) {
                List<Expr> part = items.subList(from, to);
                names.add(names(part));
                parts.add(new Expr.Sequence(List.copyOf(part)));
            }
            from = to;
        }
        boolean alike =
                parts.size() > 1 && names.size() == 1 && names.iterator().next().size() > 1;
        return alike ? parts : List.of();
    }

    /** Empty if not every item gives a value to a name of its own. */
    private static Set<Expr> names(List<Expr> part) {
        Set<Expr> names = new HashSet<>();
        for (Expr item : part) {
            boolean named = item instanceof Relation relation
                    && relation.relators().equals(List.of(Relator.EQUAL))
                    && relation.sides().getFirst() instanceof Expr.Symbol symbol
                    && names.add(symbol);
            if (!named) {
                return Set.of();
            }
        }
        return names;
    }
}
