package dev.tina.verifier.choice;

/**
 * The choice that a sentence states.
 *
 * @param sentence the number of the sentence
 * @param choice one letter, or all that are named alike
 * @param isAnnounced said to be the answer, not only said to be right
 * @param isProvisional a guess that another may follow
 * @param isCorrecting said to take back what stood before
 */
record StatedChoice(int sentence, Choice choice, boolean isAnnounced, boolean isProvisional, boolean isCorrecting) {

    /** Whether both are said in one breath, and not the same. */
    boolean contradicts(StatedChoice earlier) {
        boolean oneBreath = sentence - earlier.sentence <= 1;
        boolean takenBack = isCorrecting || (earlier.isProvisional && !isProvisional);
        return oneBreath && !takenBack && !choice.equals(earlier.choice);
    }
}
