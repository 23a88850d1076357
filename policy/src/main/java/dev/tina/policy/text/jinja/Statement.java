package dev.tina.policy.text.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement of a template, as parsed. */
sealed interface Statement {
    int line();

    record Text(int line, String text) implements Statement {}

    record Output(int line, Expression value) implements Statement {}

    record Assign(int line, Target target, Expression value) implements Statement {}

    /** {@code {% set name %}body{% endset %}}. */
    record Capture(int line, Target target, List<Statement> body) implements Statement {}

    record If(int line, List<Branch> branches, List<Statement> otherwise) implements Statement {}

    record Branch(int line, Expression condition, List<Statement> body) {}

    record For(int line, Target target, Items items, List<Statement> body, List<Statement> otherwise)
            implements Statement {}

    /** What a loop runs over; the filter, where there is one, drops items before the loop counts them. */
    record Items(Expression values, Optional<Expression> filter) {}

    /** Parameters in order, with the default of those that have one. */
    record Macro(int line, String name, List<String> parameters, Map<String, Expression> defaults, List<Statement> body)
            implements Statement {}

    /** Statements that stand in a tag without meaning here ({@code generation}). */
    record Group(int line, List<Statement> body) implements Statement {}

    record Break(int line) implements Statement {}

    record Continue(int line) implements Statement {}

    /** Where a value is put. */
    sealed interface Target {
        /** One name, or several that a list is taken apart into. */
        record Names(List<String> names) implements Target {}

        /** A field of a namespace. */
        record Field(String namespace, String field) implements Target {}
    }
}
