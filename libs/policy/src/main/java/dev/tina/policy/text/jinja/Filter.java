package dev.tina.policy.text.jinja;

import java.util.function.UnaryOperator;

/** Makes one value of another: {@code input | name(arguments)}. */
@FunctionalInterface
interface Filter {
    Object apply(Object input, Arguments arguments);

    /** A filter without arguments. */
    static Filter of(UnaryOperator<Object> function) {
        return (input, arguments) -> {
            arguments.accept();
            return function.apply(input);
        };
    }
}
