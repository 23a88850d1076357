package dev.tina.verifier.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final AnswerSource source;
    private final List<Candidate> boxes;
    private final int lastBox;

    private Extraction(String text, AnswerSource source) {
        this.text = text;
        this.source = source;
        this.boxes = boxes(text);
        this.lastBox = boxes.isEmpty() ? 0 : boxes.getFirst().end();
    }

    /** The boxes alone that no word denies, joined where they stand together, from the last. */
    public static List<Candidate> boxes(String text) {
        List<Candidate> boxes = Boxes.last(text).stream()
                .filter(box -> !DeniedValues.denies(text, box.start()))
                .toList();
        return JoinedCandidates.boxes(text, boxes);
    }

    /** Looked for only as they are asked for; of a long text no more than the end is read, except for boxes. */
    public static Iterator<Candidate> candidates(String text, AnswerSource source) {
        if (source == AnswerSource.WHOLE) {
            return List.of(new Candidate(0, text.length(), text)).iterator();
        }
        Extraction extraction = new Extraction(text, source);
        if (source == AnswerSource.BOX) {
            return extraction.boxes.iterator();
        }
        return Stream.<Supplier<List<Candidate>>>of(
                        extraction::announcedBehindBoxes, () -> extraction.boxes, extraction::outsideBoxes)
                .flatMap(stage -> stage.get().stream())
                .iterator();
    }

    /** Those that no word denies or changes. */
    private List<Candidate> formulas(int from) {
        return Formulas.last(text, from).stream()
                .filter(formula -> !DeniedValues.changes(text, formula.start()))
                .toList();
    }

    private int tail() {
        return Math.max(0, text.length() - TAIL);
    }

    private List<Candidate> announcedBehindBoxes() {
        List<Candidate> found = new ArrayList<>();
        if (!boxes.isEmpty()) {
            List<Integer> anchors = Anchors.ends(text, Math.max(lastBox, tail()), Anchors.FINAL);
            List<Candidate> formulas = anchors.isEmpty() ? List.of() : formulas(lastBox);
            anchors.forEach(anchor -> announced(anchor, formulas, found));
        }
        return found;
    }

    private List<Candidate> outsideBoxes() {
        List<Candidate> found = new ArrayList<>();
        List<Candidate> formulas = formulas(tail());
        boolean plain = source == AnswerSource.ANYWHERE;
        boolean announced = !Anchors.ends(text, tail(), Anchors.ANSWER).isEmpty();
        if (plain && !announced && formulas.isEmpty() && text.length() <= WHOLE && isAnswer(text, MAX_WORDS)) {
            found.add(new Candidate(0, text.length(), text));
        }
        for (int anchor : Anchors.ends(text, tail(), Anchors.FINAL)) {
            announced(anchor, formulas, found);
        }
        for (int anchor : Anchors.ends(text, tail(), Anchors.ANSWER)) {
            announced(anchor, formulas, found);
        }
        if (plain) {
            concluded(formulas, found);
        }
        found.addAll(JoinedCandidates.formulas(text, formulas));
        add(plain ? NumbersInText.lastNumbers(text, tail()) : null, found);
        return found;
    }

    /** The last sentence that draws a conclusion, if no formula stands behind it. */
    private void concluded(List<Candidate> formulas, List<Candidate> found) {
        List<Integer> conclusions = Anchors.ends(text, tail(), Anchors.CONCLUSION);
        if (!conclusions.isEmpty()) {
            Candidate sentence = Anchors.sentence(text, conclusions.getFirst());
            boolean last = formulas.isEmpty() || formulas.getLast().start() < sentence.end();
            if (last) {
                announced(conclusions.getFirst(), formulas, found);
            }
        }
    }

    private void announced(int start, List<Candidate> formulas, List<Candidate> found) {
        Candidate sentence = Anchors.sentence(text, start);
        List<Candidate> inside = formulas.stream()
                .filter(formula -> formula.start() >= start && formula.start() <= sentence.end())
                .toList();
        Candidate number = source == AnswerSource.ANYWHERE
                ? NumbersInText.announcedNumbers(text.substring(0, sentence.end()), start)
                : null;
        boolean numberLast = number != null
                && !inside.isEmpty()
                && number.start() >= inside.getLast().end();
        if (!inside.isEmpty() && !numberLast) {
            found.addAll(JoinedCandidates.formulas(text, inside));
        }
        if (source == AnswerSource.ANYWHERE && isAnswer(sentence.text(), number == null ? MAX_WORDS : 0)) {
            found.add(sentence);
        }
        add(number, found);
    }

    private static boolean isAnswer(String text, int words) {
        return NumbersInText.words(text) <= words && !NumbersInText.isSentence(text);
    }

    private static void add(@Nullable Candidate candidate, List<Candidate> to) {
        if (candidate != null) {
            to.add(candidate);
        }
    }
}
