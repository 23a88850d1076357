package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists where the answer of a completion may stand, best first: the last boxes, what "final answer is" announces, what
 * "answer is" does, the last formulas, the last number. The first that can be read is the answer.
 */
public final class Extraction {

    private static final int WHOLE = 300;
    private static final int TAIL = 20_000;
    /** With more than these it is a sentence, not an answer. */
    private static final int MAX_WORDS = 2;

    private final String text;
    private final Source source;
    private final List<Candidate> candidates = new ArrayList<>();

    private Extraction(String text, Source source) {
        this.text = text;
        this.source = source;
    }

    /** The boxes alone, joined where they stand together, from the last. */
    public static List<Candidate> boxes(String text) {
        return Joining.groupsFromTheEnd(text, Boxes.last(text));
    }

    /** Reads no more than the end of a long text, except for boxes. */
    public static List<Candidate> candidates(String text, Source source) {
        if (source == Source.WHOLE) {
            return List.of(new Candidate(0, text.length(), text));
        }
        Extraction extraction = new Extraction(text, source);
        extraction.candidates.addAll(boxes(text));
        if (source != Source.BOX) {
            extraction.outsideBoxes();
        }
        return extraction.candidates;
    }

    private void outsideBoxes() {
        int from = Math.max(0, text.length() - TAIL);
        List<Candidate> formulas = Formulas.last(text, from);
        boolean plain = source == Source.ANYWHERE;
        if (plain && formulas.isEmpty() && text.length() <= WHOLE && isAnswer(text, MAX_WORDS)) {
            candidates.add(new Candidate(0, text.length(), text));
        }
        int lastBox = candidates.isEmpty() ? 0 : candidates.getFirst().end();
        List<Candidate> last = new ArrayList<>();
        for (int anchor : Anchors.ends(text, from, Anchors.FINAL)) {
            announced(anchor, formulas, anchor > lastBox ? last : candidates);
        }
        candidates.addAll(0, last);
        for (int anchor : Anchors.ends(text, from, Anchors.ANSWER)) {
            announced(anchor, formulas, candidates);
        }
        if (plain) {
            concluded(from, formulas);
        }
        candidates.addAll(Joining.groupsFromTheEnd(text, formulas));
        add(plain ? Plain.lastNumber(text, from) : null, candidates);
    }

    /** The last sentence that draws a conclusion, if no formula stands behind it. */
    private void concluded(int from, List<Candidate> formulas) {
        List<Integer> conclusions = Anchors.ends(text, from, Anchors.CONCLUSION);
        if (!conclusions.isEmpty()) {
            Candidate sentence = Anchors.sentence(text, conclusions.getFirst());
            boolean last = formulas.isEmpty() || formulas.getLast().start() < sentence.end();
            if (last) {
                announced(conclusions.getFirst(), formulas, candidates);
            }
        }
    }

    private void announced(int start, List<Candidate> formulas, List<Candidate> found) {
        Candidate sentence = Anchors.sentence(text, start);
        List<Candidate> inside = formulas.stream()
                .filter(formula -> formula.start() >= start && formula.start() <= sentence.end())
                .toList();
        Candidate number =
                source == Source.ANYWHERE ? Plain.lastNumber(text.substring(0, sentence.end()), start) : null;
        boolean numberLast = number != null
                && !inside.isEmpty()
                && number.start() >= inside.getLast().end();
        if (!inside.isEmpty() && !numberLast) {
            found.addAll(Joining.groupsFromTheEnd(text, inside));
        }
        if (source == Source.ANYWHERE && isAnswer(sentence.text(), number == null ? MAX_WORDS : 0)) {
            found.add(sentence);
        }
        add(number, found);
    }

    private static boolean isAnswer(String text, int words) {
        return Plain.words(text) <= words && !Plain.isSentence(text);
    }

    private static void add(@Nullable Candidate candidate, List<Candidate> to) {
        if (candidate != null) {
            to.add(candidate);
        }
    }
}
