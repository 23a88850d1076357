package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.build.JoinedItems;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Expr.Relation;
import dev.tina.verifier.tree.Expr.Sequence;
import dev.tina.verifier.tree.Relator;
import java.util.ArrayList;
import java.util.List;

/** Lists: items after one another, parted by commas, semicolons, "and" or "or". */
public final class ListReader {

    private final Grammar grammar;

    ListReader(Grammar grammar) {
        this.grammar = grammar;
    }

    public Expr answer() {
        Cursor cursor = grammar.cursor;
        List<Expr> groups = new ArrayList<>();
        skipSeparators();
        while (!cursor.atEnd()) {
            groups.add(sequence(itemsOfGroup()));
            skipSeparators();
        }
        if (groups.isEmpty()) {
            throw new UnreadableException("an empty answer");
        }
        return sequence(groups);
    }

    /** Commas bind closer than semicolons: {@code p=5,q=2;p=7,q=2} is two pairs. */
    private List<Expr> itemsOfGroup() {
        JoinedItems items = new JoinedItems();
        do {
            items.add(grammar.relations.relation());
            if (grammar.cursor.peek().isSign(".")) {
                grammar.cursor.next();
                if (!grammar.cursor.atEnd()) {
                    throw new UnreadableException("two sentences");
                }
            }
            if (!grammar.cursor.atEnd() && !isSeparator(grammar.cursor.peek())) {
                throw new UnreadableException("'" + grammar.cursor.peek().text() + "' where the answer should end");
            }
        } while (skipCommas(items)
                && !grammar.cursor.atEnd()
                && !grammar.cursor.peek().isSign(";"));
        return items.items();
    }

    /** The items up to a closing bracket, semicolons parting as commas do. */
    List<Expr> itemsUntil(String... closers) {
        JoinedItems items = new JoinedItems();
        if (!closers[0].equals("}") && grammar.cursor.peek().isSign(",")) {
            throw new UnreadableException("no item before a comma");
        }
        skipSeparators();
        while (!closes(closers)) {
            items.add(grammar.relations.relation());
            items.joinedBy(grammar.cursor.peek());
            if (!closes(closers) && !skipSeparators()) {
                throw new UnreadableException("'" + grammar.cursor.peek().text() + "' inside brackets");
            }
        }
        return items.items();
    }

    private boolean closes(String[] closers) {
        boolean brace = closers.length == 1 && closers[0].equals("}");
        return isOneOf(grammar.cursor.peek(), closers) || (brace && grammar.cursor.atEnd());
    }

    private static boolean isOneOf(AnswerToken token, String[] signs) {
        for (String sign : signs) {
            if (token.isSign(sign)) {
                return true;
            }
        }
        return false;
    }

    static Expr sequence(List<Expr> items) {
        return items.size() == 1 ? items.getFirst() : distributed(items);
    }

    /** {@code n = 1, 2, 3} names all three. */
    private static Expr distributed(List<Expr> items) {
        List<Expr> values = new ArrayList<>(items);
        if (items.getFirst() instanceof Relation first
                && (first.relators().equals(List.of(Relator.EQUAL))
                        || first.relators().equals(List.of(Relator.IN)))
                && items.stream().skip(1).noneMatch(Relation.class::isInstance)) {
            values.set(0, first.sides().getLast());
            return new Relation(List.of(first.sides().getFirst(), new Sequence(values)), first.relators());
        }
        return new Sequence(values);
    }

    private boolean skipCommas(JoinedItems items) {
        boolean any = false;
        while (isSeparator(grammar.cursor.peek())
                && !grammar.cursor.peek().isSign(";")
                && grammar.cursor.peek().kind() != Kind.ROW) {
            AnswerToken separator = grammar.cursor.next();
            refuseSecond(separator);
            items.joinedBy(separator);
            any = true;
        }
        return any;
    }

    private void refuseSecond(AnswerToken separator) {
        if (separator.isSign(",") && grammar.cursor.peek().isSign(",")) {
            throw new UnreadableException("no item between two commas");
        }
    }

    private boolean skipSeparators() {
        boolean any = false;
        while (isSeparator(grammar.cursor.peek())) {
            refuseSecond(grammar.cursor.next());
            any = true;
        }
        return any;
    }

    public static boolean isSeparator(AnswerToken token) {
        return token.isSign(",") || token.isSign(";") || isWord(token) || token.kind() == Kind.ROW;
    }

    private static boolean isWord(AnswerToken token) {
        return token.isCommand("and") || token.isCommand("or");
    }
}
