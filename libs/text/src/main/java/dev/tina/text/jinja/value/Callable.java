package dev.tina.text.jinja.value;

/** A function, macro or method. */
@FunctionalInterface
public interface Callable {
    Object call(CallArguments arguments);
}
