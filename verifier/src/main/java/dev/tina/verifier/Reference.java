package dev.tina.verifier;

import dev.tina.verifier.compare.NormalForm;
import dev.tina.verifier.extract.Candidate;
import dev.tina.verifier.extract.Extraction;
import dev.tina.verifier.extract.Source;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.UnreadableException;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;

/** A reference answer, read: from its box, as a whole, or where a solution text announces it. */
record Reference(String text, Expr tree, String normalForm) {

    private static final long FUEL = 20_000;
    private static final int MAX_CANDIDATES = 8;

    /** Throws {@link UnreadableException} with the reason why the text as a whole cannot be read. */
    static Reference read(String text) {
        String reason = "the reference answer is blank";
        List<Candidate> candidates = new ArrayList<>(Extraction.boxes(text));
        candidates.add(new Candidate(0, text.length(), text));
        candidates.addAll(Extraction.candidates(text, Source.ANYWHERE));
        boolean blamed = false;
        for (Candidate candidate : candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size()))) {
            try {
                Expr tree = AnswerReader.read(candidate.text(), new Fuel(FUEL));
                if (!isProse(candidate.text(), tree)) {
                    return new Reference(candidate.text(), tree, NormalForm.of(tree));
                }
                reason = blamed ? reason : "the reference answer is prose";
            } catch (UnreadableException unreadable) {
                reason = blamed ? reason : "the reference answer cannot be read: " + unreadable.reason();
            } catch (OutOfFuelException empty) {
                reason = blamed ? reason : "the reference answer is too long to be read";
            }
            blamed |= candidate.text().equals(text);
        }
        throw new UnreadableException(reason);
    }

    /** Several words without any sign of mathematics are a sentence, not an answer. */
    private static boolean isProse(String text, Expr tree) {
        return tree instanceof Expr.Text
                && text.strip().indexOf(' ') > 0
                && text.indexOf('\\') < 0
                && text.indexOf('$') < 0;
    }
}
