package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.character.Numeral;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;

/** Reads the smallest parts of an expression: numbers, names, brackets, commands, words. */
final class AtomReader {

    private final Grammar grammar;

    AtomReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr atom() {
        Cursor cursor = grammar.cursor;
        cursor.enter();
        AnswerToken token = cursor.peek();
        Expr atom = switch (token.kind()) {
            case NUMBER -> grammar.numbers.number();
            case LETTER -> grammar.names.letter();
            case COMMAND -> grammar.commands.command();
            case TEXT, WORD -> grammar.texts.text();
            case SIGN ->
                token.isSign("_") || token.isSign("^") ? grammar.selections.selection() : grammar.brackets.bracket();
            case ROW, END -> throw new UnreadableException("ends where something should follow");
        };
        cursor.leave();
        return atom;
    }

    /** What a command takes: braces, or the one digit, letter or command behind it. */
    Expr argument() {
        Cursor cursor = grammar.cursor;
        if (cursor.peek().kind() == Kind.NUMBER) {
            return Numeral.value(cursor.nextDigit());
        }
        return cursor.peek().kind() == Kind.LETTER
                ? grammar.names.single(cursor.next().text())
                : atom();
    }
}
