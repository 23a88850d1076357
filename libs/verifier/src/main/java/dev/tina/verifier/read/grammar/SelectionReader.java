package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.Numeral;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Function;
import java.util.List;

/** A number before its sign: how many ways there are to choose or to arrange, with the number of things before the letter: {@code {}_5C_2}, {@code {}^5P_2}; or above a slash, {@code ^3/_4}. */
final class SelectionReader {

    private final Grammar grammar;

    SelectionReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr selection() {
        Cursor cursor = grammar.cursor;
        cursor.next();
        Expr of = index();
        if (cursor.takeSign("/")) { // ^3/_4
            cursor.expect("_");
            return new Expr.Quotient(of, index());
        }
        AnswerToken letter = cursor.next();
        boolean arranged = letter.text().equals("P");
        boolean named = letter.kind() == Kind.LETTER || letter.kind() == Kind.TEXT;
        if (!named || !(arranged || letter.text().equals("C"))) {
            throw new UnreadableException("'" + letter.text() + "' behind an index without a name");
        }
        cursor.expect("_");
        Expr chosen = index();
        Expr ways = new Expr.Apply(Function.BINOMIAL, List.of(of, chosen));
        return arranged ? new Expr.Product(List.of(ways, new Expr.Apply(Function.FACTORIAL, List.of(chosen)))) : ways;
    }

    private Expr index() {
        AnswerToken first = grammar.cursor.peek();
        return first.kind() == Kind.NUMBER ? Numeral.value(grammar.cursor.next().text()) : grammar.atoms.argument();
    }
}
