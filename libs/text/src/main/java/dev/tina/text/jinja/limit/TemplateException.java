package dev.tina.text.jinja.limit;

/** A template that cannot be read or rendered; the message names the line of the template and what is wrong there. */
public final class TemplateException extends RuntimeException {
    private final int line;

    public TemplateException(int line, String problem) {
        super("template line " + line + ": " + problem);
        this.line = line;
    }

    public TemplateException(int line, EvaluationException cause) {
        super("template line " + line + ": " + cause.getMessage(), cause);
        this.line = line;
    }

    /** Line of the template, the first is 1. */
    public int line() {
        return line;
    }
}
