package dev.tina.verifier;

import dev.tina.verifier.compare.Comparison;
import dev.tina.verifier.compare.convention.ComparisonResult;
import dev.tina.verifier.compare.rewrite.NormalForm;
import dev.tina.verifier.extract.AnswerSource;
import dev.tina.verifier.extract.Candidate;
import dev.tina.verifier.extract.Extraction;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.tree.Expr;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Finds one verdict: reads the reference answer, tries the completion's candidates, compares the first that it can read. */
final class Verification {

    /** What one verdict may cost, in units. */
    static final long FUEL = 200_000;

    private static final long READING_FUEL = 20_000;
    private static final long COMPARING_FUEL = 100_000;
    private static final int MAX_CANDIDATES = 16;

    private final VerifierSettings settings;
    private final Fuel fuel = new Fuel(FUEL);

    Verification(VerifierSettings settings) {
        this.settings = settings;
    }

    Verdict verdict(String completion, String referenceAnswer) {
        Reference reference;
        try {
            reference = Reference.read(referenceAnswer, fuel);
        } catch (UnreadableException unreadable) {
            return new Verdict.UnreadableReference(unreadable.reason(), fuel.used());
        }
        int from = settings.after().isEmpty() ? 0 : completion.lastIndexOf(settings.after());
        if (from < 0) {
            return incorrect(Finding.nothing(reference.normalForm()), "no " + settings.after());
        }
        int start = from + settings.after().length();
        return judge(completion.substring(start), start, reference);
    }

    private record Answer(Candidate candidate, int offset, Expr tree) {}

    private Verdict judge(String text, int offset, Reference reference) {
        Iterator<Candidate> candidates = Extraction.candidates(text, settings.source());
        Unread unread = null;
        for (int i = 0; i < MAX_CANDIDATES && candidates.hasNext(); i++) {
            Candidate candidate = candidates.next();
            try {
                return judge(candidate, offset, reference);
            } catch (UnreadableException unreadable) {
                unread = unread == null ? new Unread(candidate, unreadable.reason()) : unread;
            } catch (OutOfFuelException empty) {
                unread = unread == null ? new Unread(candidate, "too long") : unread;
            }
        }
        return unread == null
                ? incorrect(Finding.nothing(reference.normalForm()), nothingFound())
                : incorrect(
                        finding(unread.candidate(), offset, "", reference),
                        "the answer cannot be read: " + unread.reason());
    }

    private String nothingFound() {
        return settings.source() == AnswerSource.BOX ? "no closed \\boxed{}" : "no answer found";
    }

    /** The best candidate, with the reason why it is no answer. */
    private record Unread(Candidate candidate, String reason) {}

    private Verdict judge(Candidate candidate, int offset, Reference reference) {
        ComparisonResult choice = choice(candidate.text(), reference.text());
        if (choice != null) {
            return verdict(choice, finding(candidate, offset, candidate.text().strip(), reference), reference);
        }
        Expr tree = AnswerReader.read(candidate.text(), fuel.portion(READING_FUEL));
        return compare(new Answer(candidate, offset, tree), reference);
    }

    private Verdict compare(Answer answer, Reference reference) {
        Finding finding = finding(answer.candidate(), answer.offset(), NormalForm.of(answer.tree()), reference);
        try {
            return verdict(judgement(answer, reference), finding, reference);
        } catch (OutOfFuelException empty) {
            return undecided(finding, "more work than a verdict may cost", reference);
        }
    }

    /** A comma between digits may part thousands, items, or a whole number from its decimals. */
    private ComparisonResult judgement(Answer answer, Reference reference) {
        if (answer.tree().equals(reference.tree())) {
            return ComparisonResult.equal("the same expression");
        }
        Comparison comparison = new Comparison(settings.conventions(), fuel.portion(COMPARING_FUEL));
        if (settings.source() == AnswerSource.BOX
                && comparison.isFalse(answer.tree())) { // in running text a step by its end
            return ComparisonResult.different("a calculation that does not hold");
        }
        Commas expected = Commas.in(reference.text(), reference.tree(), fuel);
        Commas given = Commas.in(answer.candidate().text(), answer.tree(), fuel);
        return comparison
                .judge(reference.tree(), answer.tree())
                .or(() -> comparison.judge(expected.asItems(), given.asItems()))
                .or(() -> expected.decimalLike(given.tree())
                        ? comparison.judge(expected.asDecimal(), given.tree())
                        : expected.unlike())
                .or(() -> given.decimalLike(expected.tree())
                        ? comparison.judge(expected.tree(), given.asDecimal())
                        : given.unlike());
    }

    /** What their labels alone decide; null if they decide nothing. */
    private static @Nullable ComparisonResult choice(String answer, String reference) {
        Labels expected = Labels.of(reference);
        Labels given = Labels.of(answer);
        if (expected.contradict(given)) {
            return ComparisonResult.different("another choice");
        }
        return expected.name(given) ? ComparisonResult.equal("the choice of that letter") : null;
    }

    private Verdict verdict(ComparisonResult judgement, Finding finding, Reference reference) {
        return switch (judgement.outcome()) {
            case EQUAL -> new Verdict.Correct(finding, judgement.reason(), fuel.used());
            case DIFFERENT -> incorrect(finding, judgement.reason());
            case UNKNOWN -> undecided(finding, judgement.reason(), reference);
        };
    }

    /**
     * Wrong, if the reference answer by itself could be decided: then it is the answer that cannot. The question has
     * fuel of its own, so that no answer can use up what would show its fault.
     */
    private Verdict undecided(Finding finding, String reason, Reference reference) {
        Fuel own = new Fuel(COMPARING_FUEL);
        boolean decidable = Comparison.isDecidable(reference.tree(), settings.conventions(), own);
        long used = fuel.used() + own.used();
        return decidable
                ? new Verdict.Incorrect(finding, "the answer cannot be decided: " + reason, used)
                : new Verdict.Undecided(finding, "the reference answer cannot be decided: " + reason, used);
    }

    private Verdict incorrect(Finding finding, String reason) {
        return new Verdict.Incorrect(finding, reason, fuel.used());
    }

    private static Finding finding(Candidate candidate, int offset, String form, Reference reference) {
        return new Finding(
                offset + candidate.start(), offset + candidate.end(), candidate.text(), form, reference.normalForm());
    }
}
