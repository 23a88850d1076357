package dev.tina.verifier;

import dev.tina.verifier.compare.Comparison;
import dev.tina.verifier.compare.Judgement;
import dev.tina.verifier.compare.NormalForm;
import dev.tina.verifier.extract.Candidate;
import dev.tina.verifier.extract.Extraction;
import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.number.OutOfFuelException;
import dev.tina.verifier.read.AnswerReader;
import dev.tina.verifier.read.UnreadableException;
import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether the answer a completion gives equals the reference answer. Its work is bounded by fuel, so that it
 * ends on any text and says the same on any machine; it holds no state and may be used by many threads.
 */
public final class AnswerVerifier {

    private static final long READING_FUEL = 20_000;
    private static final long COMPARING_FUEL = 200_000;
    private static final int MAX_CANDIDATES = 16;

    private final Policy policy;

    /** Under {@link Policy#DEFAULT}. */
    public AnswerVerifier() {
        this(Policy.DEFAULT);
    }

    public AnswerVerifier(Policy policy) {
        this.policy = policy;
    }

    /** Never throws, whatever the texts hold. */
    public Verdict verify(String completion, String referenceAnswer) {
        Reference reference;
        try {
            reference = Reference.read(referenceAnswer);
        } catch (UnreadableException unreadable) {
            return new Verdict.UnreadableReference(unreadable.reason());
        }
        int from = policy.after().isEmpty() ? 0 : completion.lastIndexOf(policy.after());
        if (from < 0) {
            return new Verdict.Incorrect(Finding.nothing(reference.normalForm()), "no " + policy.after());
        }
        int start = from + policy.after().length();
        return judge(completion.substring(start), start, reference);
    }

    /** Why a reference answer cannot be read; empty if it can. */
    public Optional<String> faultOf(String referenceAnswer) {
        try {
            Reference.read(referenceAnswer);
            return Optional.empty();
        } catch (UnreadableException unreadable) {
            return Optional.of(unreadable.reason());
        }
    }

    private Verdict judge(String text, int offset, Reference reference) {
        List<Candidate> candidates = Extraction.candidates(text, policy.source());
        if (candidates.isEmpty()) {
            return new Verdict.Incorrect(Finding.nothing(reference.normalForm()), "no closed \\boxed{}");
        }
        String unread = "";
        for (Candidate candidate : candidates.subList(0, Math.min(MAX_CANDIDATES, candidates.size()))) {
            try {
                Expr tree = AnswerReader.read(candidate.text(), new Fuel(READING_FUEL));
                return compare(new Answer(candidate, offset, tree), reference);
            } catch (UnreadableException unreadable) {
                unread = unread.isEmpty() ? unreadable.reason() : unread;
            } catch (OutOfFuelException empty) {
                unread = unread.isEmpty() ? "too long" : unread;
            }
        }
        Finding finding = finding(candidates.getFirst(), offset, "", reference);
        return new Verdict.Incorrect(finding, "the answer cannot be read: " + unread);
    }

    private record Answer(Candidate candidate, int offset, Expr tree) {}

    private Verdict compare(Answer answer, Reference reference) {
        Finding finding = finding(answer.candidate(), answer.offset(), NormalForm.of(answer.tree()), reference);
        if (answer.tree().equals(reference.tree())) {
            return new Verdict.Correct(finding, "the same expression");
        }
        try {
            Comparison comparison = new Comparison(policy.conventions(), new Fuel(COMPARING_FUEL));
            Judgement judgement =
                    comparison.judge(reference.tree(), answer.tree()).or(() -> commas(comparison, answer, reference));
            return switch (judgement.outcome()) {
                case EQUAL -> new Verdict.Correct(finding, judgement.reason());
                case DIFFERENT -> new Verdict.Incorrect(finding, judgement.reason());
                case UNKNOWN -> new Verdict.Undecided(finding, judgement.reason());
            };
        } catch (OutOfFuelException empty) {
            return new Verdict.Undecided(finding, "more work than a verdict may cost");
        }
    }

    /** A comma between digits may part thousands, items, or a whole number from its decimals. */
    private static Judgement commas(Comparison comparison, Answer answer, Reference reference) {
        Commas expected = Commas.in(reference.text(), reference.tree());
        Commas given = Commas.in(answer.candidate().text(), answer.tree());
        return comparison
                .judge(expected.asItems(), given.asItems())
                .or(() -> expected.decimalLike(given.tree())
                        ? comparison.judge(expected.asDecimal(), given.tree())
                        : expected.unlike())
                .or(() -> given.decimalLike(expected.tree())
                        ? comparison.judge(expected.tree(), given.asDecimal())
                        : given.unlike());
    }

    private static Finding finding(Candidate candidate, int offset, String form, Reference reference) {
        return new Finding(
                offset + candidate.start(), offset + candidate.end(), candidate.text(), form, reference.normalForm());
    }
}
