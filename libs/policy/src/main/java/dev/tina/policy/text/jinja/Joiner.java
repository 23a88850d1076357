package dev.tina.policy.text.jinja;

/** Gives nothing at the first call and the separator at all later ones. */
final class Joiner implements Callable {
    private final Object separator;
    private boolean used;

    Joiner(Object separator) {
        this.separator = separator;
    }

    @Override
    public Object call(Arguments arguments) {
        arguments.accept();
        Object text = used ? separator : "";
        used = true;
        return text;
    }
}
