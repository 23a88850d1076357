package dev.tina.verifier;

import dev.tina.verifier.compare.rewrite.NormalForm;
import dev.tina.verifier.extract.AnswerSource;
import dev.tina.verifier.extract.Candidate;
import dev.tina.verifier.extract.Extraction;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.LostEscapes;
import dev.tina.verifier.read.SentenceCheck;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.tree.Expr;
import java.util.Iterator;
import java.util.List;

/** A reference answer, read: from its box, as a whole, or where a solution text announces it. */
record Reference(String text, Expr tree, String normalForm) {

    private static final long FUEL = 20_000;
    private static final int MAX_CANDIDATES = 8;

    /** Throws {@link UnreadableException} with the reason why the text as a whole cannot be read. */
    static Reference read(String text, Fuel fuel) {
        if (text.isBlank()) {
            throw new UnreadableException("the reference answer is blank");
        }
        String restored = LostEscapes.restored(text);
        String fault = LostEscapes.fault(restored);
        if (fault != null) {
            throw new UnreadableException("the reference answer has " + fault);
        }
        return readable(restored, fuel);
    }

    private static Reference readable(String text, Fuel fuel) {
        for (Candidate box : first(Extraction.boxes(text))) {
            try {
                return of(box.text(), fuel);
            } catch (UnreadableException unreadable) {
                // the box before may hold the answer
            }
        }
        try {
            return of(text, fuel);
        } catch (UnreadableException unreadable) {
            return inside(text, fuel, unreadable);
        }
    }

    private static Reference inside(String text, Fuel fuel, UnreadableException whole) {
        Iterator<Candidate> candidates = Extraction.candidates(text, AnswerSource.LATEX);
        for (int i = 0; i < MAX_CANDIDATES && candidates.hasNext(); i++) {
            try {
                return of(candidates.next().text(), fuel);
            } catch (UnreadableException unreadable) {
                // the whole text's reason is the one to report
            }
        }
        throw whole;
    }

    private static List<Candidate> first(List<Candidate> candidates) {
        return candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size()));
    }

    private static Reference of(String text, Fuel fuel) {
        try {
            Expr tree = AnswerReader.read(text, fuel.portion(FUEL));
            if (isProse(text, tree)) {
                throw new UnreadableException("the reference answer is prose");
            }
            return new Reference(text, tree, NormalForm.of(tree));
        } catch (OutOfFuelException empty) {
            throw new UnreadableException("more work than reading an answer may cost");
        }
    }

    /** A sentence without any sign of mathematics is no answer; a few words may be one. */
    private static boolean isProse(String text, Expr tree) {
        boolean plain = text.indexOf('\\') < 0 && text.indexOf('$') < 0;
        return plain && tree instanceof Expr.Text words && SentenceCheck.isSentence(words.words());
    }
}
