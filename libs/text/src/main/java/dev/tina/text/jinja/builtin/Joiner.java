package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;

/** Gives nothing at the first call and the separator at all later ones. */
final class Joiner implements Callable {
    private final Object separator;
    private boolean used;

    Joiner(Object separator) {
        this.separator = separator;
    }

    @Override
    public Object call(CallArguments arguments) {
        arguments.accept();
        Object text = used ? separator : "";
        used = true;
        return text;
    }
}
