package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.build.JoinedItems;
import dev.tina.verifier.read.build.Sequences;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;

/** Reads lists: items after one another, parted by commas, semicolons, "and" or "or". */
final class ListReader {

    private final Grammar grammar;

    ListReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr answer() {
        Cursor cursor = grammar.cursor;
        List<Expr> groups = new ArrayList<>();
        skipSeparators();
        while (!cursor.atEnd()) {
            groups.add(Sequences.of(itemsOfGroup()));
            skipSeparators();
        }
        if (groups.isEmpty()) {
            throw new UnreadableException("an empty answer");
        }
        return Sequences.of(groups);
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
            if (!grammar.cursor.atEnd() && !grammar.cursor.peek().isSeparator()) {
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

    private boolean skipCommas(JoinedItems items) {
        boolean any = false;
        while (grammar.cursor.peek().isSeparator()
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
        while (grammar.cursor.peek().isSeparator()) {
            refuseSecond(grammar.cursor.next());
            any = true;
        }
        return any;
    }
}
