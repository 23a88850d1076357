package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.build.Reals;
import dev.tina.verifier.read.build.Sequences;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import dev.tina.verifier.tree.Relator;
import dev.tina.verifier.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads brackets of every kind: groups, points, intervals, sets, absolute values. */
final class BracketReader {

    private final Grammar grammar;

    BracketReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr bracket() {
        AnswerToken open = grammar.cursor.next();
        int bars = grammar.cursor.setBars(open.isSign("|") ? 1 : 0);
        Expr inside = switch (open.text()) {
            case "(", "[" -> roundOrSquare(open.isSign("["));
            case "{" -> group();
            case "\\{" -> set();
            case "|" -> absolute("|");
            default -> throw new UnreadableException("'" + open.text() + "' where a value should stand");
        };
        grammar.cursor.setBars(bars);
        return inside;
    }

    private Expr roundOrSquare(boolean square) {
        List<Expr> items = grammar.lists.itemsUntil(")", "]");
        boolean closedBySquare = grammar.cursor.next().isSign("]");
        if (items.isEmpty()) {
            throw new UnreadableException("brackets around nothing");
        }
        if (items.size() == 1 && square == closedBySquare) {
            return items.getFirst();
        }
        if (items.size() == 2 && (square || closedBySquare)) {
            return new Expr.Interval(items.getFirst(), items.getLast(), square, closedBySquare);
        }
        if (square != closedBySquare) {
            throw new UnreadableException("brackets of two kinds around no pair");
        }
        return new Expr.Tuple(items);
    }

    private Expr group() {
        List<Expr> items = grammar.lists.itemsUntil("}");
        if (!grammar.cursor.atEnd()) { // a brace never closed ends with the text
            grammar.cursor.expect("}");
        }
        if (items.isEmpty()) {
            return grammar.atoms.atom(); // {} before an exponent or a command only sets space
        }
        return Sequences.of(items);
    }

    private Expr set() {
        grammar.cursor.setBars(1);
        List<Expr> items = grammar.lists.itemsUntil("\\}", "|");
        if (grammar.cursor.takeSign("|")) {
            List<Expr> conditions = grammar.lists.itemsUntil("\\}");
            grammar.cursor.expect("\\}");
            return builder(items, conditions);
        }
        grammar.cursor.expect("\\}");
        Expr.Relation condition = afterColon(items.size() == 1 ? withoutReals(items.getFirst()) : null);
        return condition == null ? new Expr.SetOf(items) : new Expr.Opaque("solutions", List.of(condition));
    }

    /** {@code x : x > 2} of {@code x \in \mathbb{R} : x > 2}, read as a chain with a ratio inside. */
    private static Expr withoutReals(Expr item) {
        boolean real = item instanceof Expr.Relation chain
                && chain.relators().getFirst() == Relator.IN
                && chain.relators().size() > 1
                && chain.sides().get(1) instanceof Expr.Ratio ratio
                && ratio.parts().size() == 2
                && ratio.parts().getFirst().equals(Reals.ALL);
        if (!real || !(item instanceof Expr.Relation chain)) {
            return item;
        }
        List<Expr> sides =
                new ArrayList<>(chain.sides().subList(1, chain.sides().size()));
        Expr condition = Trees.parts(sides.getFirst()).getLast();
        sides.set(0, new Expr.Ratio(List.of(chain.sides().getFirst(), condition)));
        return new Expr.Relation(
                sides, chain.relators().subList(1, chain.relators().size()));
    }

    /** {@code x : 0 < x < 1}, read as a chain that begins with a ratio. */
    private static Expr.@Nullable Relation afterColon(@Nullable Expr item) {
        boolean colon = item instanceof Expr.Relation chain
                && chain.sides().getFirst() instanceof Expr.Ratio ratio
                && ratio.parts().size() == 2
                && ratio.parts().getFirst() instanceof Expr.Symbol;
        if (!colon || !(item instanceof Expr.Relation chain)) {
            return null;
        }
        List<Expr> sides = new ArrayList<>(chain.sides());
        sides.set(0, Trees.parts(sides.getFirst()).getLast());
        return new Expr.Relation(sides, chain.relators());
    }

    /** Braces around one item beside other terms or factors are brackets: {@code 2\\{x+1\\}}. */
    static List<Expr> plain(List<Expr> operands) {
        return operands.stream().map(BracketReader::plain).toList();
    }

    static Expr plain(Expr operand) {
        return operand instanceof Expr.SetOf set && set.items().size() == 1
                ? set.items().getFirst()
                : operand;
    }

    /** All x with a relation are the solutions of the relation. */
    private static Expr builder(List<Expr> items, List<Expr> conditions) {
        boolean plain = items.size() == 1 && conditions.size() == 1 && isNameOfReal(items.getFirst());
        boolean solved = plain
                && (conditions.getFirst() instanceof Expr.Relation || conditions.getFirst() instanceof Expr.Sequence);
        return solved
                ? new Expr.Opaque("solutions", conditions)
                : new Expr.Opaque("set", List.of(new Expr.Tuple(items), new Expr.Tuple(conditions)));
    }

    /** {@code x}, or {@code x \in \mathbb{R}}. */
    private static boolean isNameOfReal(Expr item) {
        boolean real = item instanceof Expr.Relation member
                && member.relators().equals(List.of(Relator.IN))
                && member.sides().getLast().equals(Reals.ALL);
        return (real ? Trees.parts(item).getFirst() : item) instanceof Expr.Symbol;
    }

    /** Up to the closing bar; around a matrix bars mean its determinant. */
    Expr absolute(String closing) {
        Expr of = grammar.relations.relation();
        if (closing.equals("|")) {
            grammar.cursor.expect("|");
        } else if (!grammar.cursor.takeCommand(closing)) {
            throw new UnreadableException("an absolute value that is not closed");
        }
        return new Expr.Apply(of instanceof Expr.Matrix ? Function.DETERMINANT : Function.ABS, List.of(of));
    }
}
