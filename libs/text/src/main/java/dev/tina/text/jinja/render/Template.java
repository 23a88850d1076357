package dev.tina.text.jinja.render;

import dev.tina.text.jinja.builtin.BuiltinFunctions;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.parse.StatementParser;
import dev.tina.text.jinja.parse.TemplateStatement;
import dev.tina.text.jinja.value.Values;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * A Jinja template, parsed once, rendered with the settings of transformers' chat templates.
 *
 * <p>Rendering is bounded in steps, depth and text. Safe for use by several threads.
 */
public final class Template {
    private static final int MAX_SOURCE = 1 << 20;

    private final List<TemplateStatement> statements;

    private Template(List<TemplateStatement> statements) {
        this.statements = statements;
    }

    /**
     * Reads a template.
     *
     * @throws TemplateException naming the line, where it is not understood
     */
    public static Template parse(String source) {
        if (source.length() > MAX_SOURCE) {
            throw new TemplateException(1, "must hold at most " + MAX_SOURCE + " characters, was " + source.length());
        }
        return new Template(StatementParser.parse(source));
    }

    /**
     * The text the template makes of the variables (text, numbers, booleans, null, lists and maps of these).
     *
     * @param clock what {@code strftime_now} reads
     * @throws TemplateException naming the line, where a value or construct cannot be used or a bound is passed
     */
    public String render(Map<String, ?> variables, Clock clock) {
        RenderBudget budget = new RenderBudget();
        VariableScope functions = VariableScope.root();
        BuiltinFunctions.all(clock, budget).forEach(functions::set);
        VariableScope scope = functions.inner();
        variables.forEach((name, value) -> scope.set(name, Values.of(value)));
        return new Renderer(budget, scope).render(statements);
    }
}
