package dev.tina.verifier.read;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.grammar.Grammar;
import dev.tina.verifier.read.token.AnswerLexer;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.tree.Expr;
import dev.tina.verifier.tree.Trees;

/** Reads one answer, the whole of it. */
public final class AnswerReader {

    private static final int MAX_LENGTH = 4_000;
    /** Words behind words nest without brackets. */
    private static final int MAX_HEIGHT = 200;

    private AnswerReader() {}

    /** Throws {@link UnreadableException} with the reason if the text is not one answer from its start to its end. */
    public static Expr read(String answer, Fuel fuel) {
        if (answer.length() > MAX_LENGTH) {
            throw new UnreadableException("an answer longer than " + MAX_LENGTH + " characters");
        }
        if (answer.isBlank()) {
            throw new UnreadableException("an empty answer");
        }
        Cursor start = new Cursor(AnswerLexer.tokens(LostEscapes.restored(answer), fuel), fuel);
        Expr tree = new Grammar(start).answer();
        if (answer.length() > MAX_HEIGHT && Trees.isHigher(tree, MAX_HEIGHT)) {
            throw new UnreadableException("nested deeper than " + MAX_HEIGHT);
        }
        return tree;
    }
}
