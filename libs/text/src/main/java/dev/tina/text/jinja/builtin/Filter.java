package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.value.CallArguments;
import java.util.function.UnaryOperator;

/** A filter: computes a value from another, {@code input | name(arguments)}. */
@FunctionalInterface
interface Filter {
    Object apply(Object input, CallArguments arguments);

    /** A filter without arguments. */
    static Filter of(UnaryOperator<Object> function) {
        return (input, arguments) -> {
            arguments.accept();
            return function.apply(input);
        };
    }
}
