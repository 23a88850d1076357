package dev.tina.policy.text.jinja;

/** A function, macro or method. */
@FunctionalInterface
interface Callable {
    Object call(Arguments arguments);
}
