package dev.tina.tasks;

/** A task set that cannot be opened: says which field is wrong, its value, and what is allowed. */
public final class TaskSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    public TaskSetException(String field, String value, String allowed) {
        super(field + " must be " + allowed + ", was " + value);
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    public TaskSetException(String field, String value, String allowed, Throwable cause) {
        this(field, value, allowed);
        initCause(cause);
    }

    /** What is wrong: a part of the name such as {@code taskSet.count}, or {@code file:line field}. */
    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
