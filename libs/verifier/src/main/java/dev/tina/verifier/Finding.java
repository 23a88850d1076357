package dev.tina.verifier;

/**
 * The answer that was read: its place in the completion, and what both answers say.
 *
 * @param start where the answer starts in the completion, in characters
 * @param end where it ends, exclusive; equal to {@code start} if there is no answer
 * @param answer the text read as the answer
 * @param answerForm the answer's normal form, empty if it cannot be read
 * @param referenceForm the reference answer's normal form
 */
public record Finding(int start, int end, String answer, String answerForm, String referenceForm) {

    static Finding nothing(String referenceForm) {
        return new Finding(0, 0, "", "", referenceForm);
    }
}
