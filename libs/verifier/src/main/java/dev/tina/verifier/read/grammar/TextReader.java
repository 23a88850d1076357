package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.phrase.WordAnswers;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.List;

/** Reads words where a value may stand: in front of one, or an answer of their own. */
final class TextReader {

    private final Grammar grammar;

    TextReader(Grammar grammar) {
        this.grammar = grammar;
    }

    Expr text() {
        Cursor cursor = grammar.cursor;
        AnswerToken first = cursor.next();
        if (first.isConstant() && !endsHere()) {
            return grammar.names.single(first.text());
        }
        StringBuilder spelling = new StringBuilder(first.text());
        while (Words.isWords(cursor.peek())) {
            spelling.append(' ').append(cursor.next().text());
        }
        List<String> words = Words.of(spelling.toString());
        if (first.kind() == Kind.WORD && cursor.peek().kind() == Kind.LETTER && !FrontReader.isUnderstood(words)) {
            letters(spelling);
            return WordAnswers.of(spelling.toString());
        }
        return startsValue(cursor.peek()) ? grammar.front.value(words) : WordAnswers.of(spelling.toString());
    }

    /** Letters among plain words are words too: {@code odd n}. */
    private void letters(StringBuilder spelling) {
        Cursor cursor = grammar.cursor;
        while (Words.isWords(cursor.peek()) || cursor.peek().kind() == Kind.LETTER) {
            spelling.append(' ').append(cursor.next().text());
        }
    }

    private boolean startsValue(AnswerToken token) {
        return grammar.products.startsFactor(token) || TermReader.isSign(token);
    }

    private boolean endsHere() {
        AnswerToken token = grammar.cursor.peek();
        return token.kind() == Kind.END || token.isSeparator();
    }
}
