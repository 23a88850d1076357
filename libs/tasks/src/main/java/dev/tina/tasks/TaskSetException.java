package dev.tina.tasks;

import java.util.HexFormat;

/** A task set that cannot be opened: says which field is wrong, its value, and what is allowed. */
public final class TaskSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    public TaskSetException(String field, String value, String allowed) {
        super(printable(field + " must be " + allowed + ", was " + value));
        this.field = printable(field);
        this.value = printable(value);
        this.allowed = printable(allowed);
    }

    public TaskSetException(String field, String value, String allowed, Throwable cause) {
        this(field, value, allowed);
        initCause(cause);
    }

    /** Control characters of somebody's file would do harm wherever the message is shown or kept. */
    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(unit -> {
            boolean harmful = (unit < ' ' && unit != '\n' && unit != '\t') || unit == 0x7f;
            shown.append(harmful ? "\\u00" + HexFormat.of().toHexDigits((byte) unit) : String.valueOf((char) unit));
        });
        return shown.toString();
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
