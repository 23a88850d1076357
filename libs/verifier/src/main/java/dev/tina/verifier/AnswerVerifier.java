package dev.tina.verifier;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.character.UnreadableException;
import java.util.Optional;

/**
 * Decides whether the answer a completion gives equals the reference answer. Its work is bounded by fuel, so that it
 * ends on any text and says the same on any machine; it holds no state and may be used by many threads.
 */
public final class AnswerVerifier {

    private final VerifierSettings settings;

    /** Under {@link VerifierSettings#DEFAULT}. */
    public AnswerVerifier() {
        this(VerifierSettings.DEFAULT);
    }

    public AnswerVerifier(VerifierSettings settings) {
        this.settings = settings;
    }

    /** Never throws, whatever the texts hold. */
    public Verdict verify(String completion, String referenceAnswer) {
        return new Verification(settings).verdict(completion, referenceAnswer);
    }

    /** Why a reference answer cannot be read; empty if it can. */
    public Optional<String> faultOf(String referenceAnswer) {
        try {
            Reference.read(referenceAnswer, new Fuel(Verification.FUEL));
            return Optional.empty();
        } catch (UnreadableException unreadable) {
            return Optional.of(unreadable.reason());
        }
    }
}
