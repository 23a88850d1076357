package dev.tina.policy.text.jinja;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A statement of a template, as parsed. */
sealed interface Statement {
    int line();

    record Text(int line, String text) implements Statement {}

    /** Prints the values one behind the other. */
    record Output(int line, List<Expression> values) implements Statement {}

    record Assign(int line, Target target, Expression value) implements Statement {}

    /** {@code {% set name | filter %}body{% endset %}}; the value reads the body's text as {@link #BODY}. */
    record Capture(int line, Target target, Expression value, List<Statement> body) implements Statement {}

    record If(int line, List<Branch> branches, List<Statement> otherwise) implements Statement {}

    record Branch(int line, Expression condition, List<Statement> body) {}

    /** A recursive loop may be called from within, as {@code loop(items)}. */
    record For(
            int line, Target target, Items items, boolean isRecursive, List<Statement> body, List<Statement> otherwise)
            implements Statement {}

    /** What a loop runs over; the filter, where there is one, drops items before the loop counts them. */
    record Items(Expression values, Optional<Expression> filter) {}

    record Macro(int line, Routine routine) implements Statement {}

    /** {@code {% call(parameters) macro(inputs) %}body{% endcall %}}: the macro calls the body as {@code caller}. */
    record CallBlock(int line, Expression.Call call, Routine caller) implements Statement {}

    /** {@code {% filter name %}body{% endfilter %}}; the value reads the body's text as {@link #BODY}. */
    record FilterBlock(int line, Expression value, List<Statement> body) implements Statement {}

    /** Names for the body only; their values do not see each other. */
    record With(int line, List<Assign> names, List<Statement> body) implements Statement {}

    /** Statements with names of their own ({@code generation}). */
    record Group(int line, List<Statement> body) implements Statement {}

    /** {@code {% block name %}}: sees the names of the whole template only. */
    record Block(int line, List<Statement> body) implements Statement {}

    /** A statement that another file would be needed for; an error where it is reached. */
    record Refused(int line, String name) implements Statement {}

    record Break(int line) implements Statement {}

    record Continue(int line) implements Statement {}

    /**
     * What a macro does.
     *
     * @param defaults of those parameters that have one
     * @param reads which of {@code caller}, {@code varargs} and {@code kwargs} the body reads
     */
    record Routine(
            String name,
            List<String> parameters,
            Map<String, Expression> defaults,
            List<Statement> body,
            Set<String> reads) {}

    /** Where a value is put. */
    sealed interface Target {
        record Name(String name) implements Target {}

        /** Several, which a list is taken apart into. */
        record Several(List<Target> targets) implements Target {}

        /** A field of a namespace. */
        record Field(String namespace, String field) implements Target {}
    }

    /** The text of a block, for its filters; no template can write this name. */
    Expression.Name BODY = new Expression.Name("{body}");
}
