package dev.tina.verifier;

import java.util.Optional;

/**
 * Compares the boxed answer of a completion with a reference answer: numbers by exact value, whatever else by its
 * writing. Its work is bounded, so that it ends on any text; it holds no state.
 */
public final class AnswerVerifier {

    private static final int MAX_LENGTH = 2_000;

    /** Never throws, whatever the texts hold. */
    public Verdict verify(String completion, String referenceAnswer) {
        if (referenceAnswer.isBlank()) {
            return new Verdict.UnreadableReference("the reference answer is blank");
        }
        return BoxedAnswer.in(completion)
                .map(answer -> compare(answer, BoxedAnswer.in(referenceAnswer).orElse(referenceAnswer)))
                .orElseGet(() -> new Verdict.Incorrect("", "no closed \\boxed{}"));
    }

    private static Verdict compare(String answer, String reference) {
        if (answer.length() > MAX_LENGTH) {
            return new Verdict.Incorrect("", "an answer longer than " + MAX_LENGTH + " characters");
        }
        if (PlainWriting.of(answer).equals(PlainWriting.of(reference))) {
            return new Verdict.Correct(answer, "written the same");
        }
        Optional<Rational> expected = number(reference);
        Optional<Rational> given = number(answer);
        if (expected.isPresent() && expected.equals(given)) {
            return new Verdict.Correct(answer, "equal numbers");
        }
        return new Verdict.Incorrect(answer, given.isPresent() ? "another number" : "not equal in writing");
    }

    private static Optional<Rational> number(String text) {
        try {
            return text.length() > MAX_LENGTH ? Optional.empty() : Optional.of(NumberReader.read(text));
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }
}
