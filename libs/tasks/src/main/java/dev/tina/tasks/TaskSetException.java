package dev.tina.tasks;

import dev.tina.common.StorableText;

/**
 * A task set that cannot be opened: the field, the value it had and what is allowed. Characters of somebody's file that
 * cannot be seen stand escaped in all of them.
 */
public final class TaskSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    public TaskSetException(String field, String value, String allowed) {
        super(StorableText.visible(field + " must be " + allowed + ", was " + value));
        this.field = StorableText.visible(field);
        this.value = StorableText.visible(value);
        this.allowed = StorableText.visible(allowed);
    }

    public TaskSetException(String field, String value, String allowed, Throwable cause) {
        this(field, value, allowed);
        initCause(cause);
    }

    /** What is wrong: a part of the name such as {@code taskSet.count}, or {@code file:line field}. */
    String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
