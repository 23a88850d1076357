package dev.tina.rollout.events;

/** Something nobody foresaw went wrong with a request; the sentence is all that leaves this process. */
final class UnexpectedFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedFaultException(String sentence) {
        super(sentence);
    }

    /** As it stands in a dead letter. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // a dead letter quotes the whole of it
    public String toString() {
        return String.valueOf(getMessage());
    }
}
