package dev.tina.text.jinja.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A statement of a template, as parsed. */
public sealed interface TemplateStatement {
    int line();

    record Text(int line, String text) implements TemplateStatement {}

    /** Prints the values one behind the other. */
    record Output(int line, List<Expression> values) implements TemplateStatement {}

    record Assign(int line, Target target, Expression value) implements TemplateStatement {}

    /** {@code {% set name | filter %}body{% endset %}}; the value reads the body's text as {@link #BODY}. */
    record Capture(int line, Target target, Expression value, List<TemplateStatement> body)
            implements TemplateStatement {}

    record If(int line, List<Branch> branches, List<TemplateStatement> otherwise) implements TemplateStatement {}

    record Branch(int line, Expression condition, List<TemplateStatement> body) {}

    /** A recursive loop may be called from within, as {@code loop(items)}. */
    record For(
            int line,
            Target target,
            Items items,
            boolean isRecursive,
            List<TemplateStatement> body,
            List<TemplateStatement> otherwise)
            implements TemplateStatement {}

    /** What a loop runs over; the filter, where there is one, drops items before the loop counts them. */
    record Items(Expression values, Optional<Expression> filter) {}

    record Macro(int line, Routine routine) implements TemplateStatement {}

    /** {@code {% call(parameters) macro(inputs) %}body{% endcall %}}: the macro calls the body as {@code caller}. */
    record CallBlock(int line, Expression.Call call, Routine caller) implements TemplateStatement {}

    /** {@code {% filter name %}body{% endfilter %}}; the value reads the body's text as {@link #BODY}. */
    record FilterBlock(int line, Expression value, List<TemplateStatement> body) implements TemplateStatement {}

    /** Names for the body only; their values do not see each other. */
    record With(int line, List<Assign> names, List<TemplateStatement> body) implements TemplateStatement {}

    /** Statements with names of their own ({@code generation}). */
    record Group(int line, List<TemplateStatement> body) implements TemplateStatement {}

    /** {@code {% block name %}}: sees the names of the whole template only. */
    record Block(int line, List<TemplateStatement> body) implements TemplateStatement {}

    /** A statement that another file would be needed for; an error where it is reached. */
    record Refused(int line, String name) implements TemplateStatement {}

    record Break(int line) implements TemplateStatement {}

    record Continue(int line) implements TemplateStatement {}

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
            List<TemplateStatement> body,
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
