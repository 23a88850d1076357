package dev.tina.text.jinja.render;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.limit.TemplateException;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.parse.Expression;
import dev.tina.text.jinja.parse.TemplateStatement;
import dev.tina.text.jinja.parse.TemplateStatement.Assign;
import dev.tina.text.jinja.parse.TemplateStatement.Branch;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import java.util.List;
import java.util.Map;

/** Runs the statements of a template. */
final class Renderer {
    private final RenderBudget budget;
    private final Evaluator evaluator;
    private final Targets targets;
    private final Loops loops;
    private final VariableScope root;

    /**
     * A renderer for one rendering.
     *
     * @param root the names of the whole template
     */
    Renderer(RenderBudget budget, VariableScope root) {
        Operators operators = new Operators(budget);
        Items items = new Items(budget);
        this.budget = budget;
        this.evaluator = new Evaluator(budget, operators, items);
        this.targets = new Targets(items);
        this.loops = new Loops(budget, evaluator, operators, items, targets, this::run);
        this.root = root;
    }

    String render(List<TemplateStatement> statements) {
        return text(statements, root);
    }

    private String text(List<TemplateStatement> statements, VariableScope scope) {
        BoundedText out = new BoundedText(budget);
        run(statements, scope, out);
        return out.toString();
    }

    private Flow run(List<TemplateStatement> statements, VariableScope scope, BoundedText out) {
        Flow flow = Flow.NEXT;
        for (int i = 0; i < statements.size() && flow == Flow.NEXT; i++) {
            TemplateStatement statement = statements.get(i);
            try {
                budget.enter();
                flow = execute(statement, scope, out);
                budget.leave();
            } catch (EvaluationException e) {
                throw new TemplateException(statement.line(), e);
            } catch (ArithmeticException e) {
                throw new TemplateException(statement.line(), "arithmetic: " + e.getMessage());
            }
        }
        return flow;
    }

    private Flow execute(TemplateStatement statement, VariableScope scope, BoundedText out) {
        return switch (statement) {
            case TemplateStatement.Text text -> next(out.append(text.text()));
            case TemplateStatement.Output output -> print(output, scope, out);
            case TemplateStatement.If choice -> choose(choice, scope, out);
            case TemplateStatement.For loop -> loops.run(loop, scope, out);
            case TemplateStatement.With with -> with(with, scope, out);
            case TemplateStatement.FilterBlock block -> filter(block, scope, out);
            case TemplateStatement.CallBlock block -> call(block, scope, out);
            case TemplateStatement.Group group -> run(group.body(), callless(scope), out);
            case TemplateStatement.Block block -> run(block.body(), root.inner(), out);
            case TemplateStatement.Break stop -> Flow.BREAK;
            case TemplateStatement.Continue skip -> Flow.CONTINUE;
            default -> define(statement, scope);
        };
    }

    /** A scope for statements that Jinja treats as the body of a macro without arguments. */
    private static VariableScope callless(VariableScope scope) {
        VariableScope inner = scope.inner();
        inner.set("caller", Undefined.of("'caller'"));
        inner.set("varargs", new Tuple(List.of()));
        inner.set("kwargs", Map.of());
        return inner;
    }

    private static Flow next(BoundedText ignored) {
        return Flow.NEXT;
    }

    private Flow print(TemplateStatement.Output output, VariableScope scope, BoundedText out) {
        for (Expression value : output.values()) {
            out.append(PythonText.of(evaluator.evaluate(value, scope), budget));
        }
        return Flow.NEXT;
    }

    private Flow define(TemplateStatement statement, VariableScope scope) {
        switch (statement) {
            case Assign assign -> targets.put(assign.target(), evaluator.evaluate(assign.value(), scope), scope);
            case TemplateStatement.Capture capture -> {
                return capture(capture, scope);
            }
            case TemplateStatement.Macro macro -> scope.set(macro.routine().name(), callable(macro.routine(), scope));
            case TemplateStatement.Refused refused ->
                throw new EvaluationException(
                        "statement '" + refused.name() + "' is not supported, as a chat template is one file");
            default -> throw new IllegalStateException("no such definition: " + statement);
        }
        return Flow.NEXT;
    }

    private Flow capture(TemplateStatement.Capture capture, VariableScope scope) {
        BoundedText body = new BoundedText(budget);
        Flow flow = run(capture.body(), scope.inner(), body);
        if (flow == Flow.NEXT) {
            targets.put(capture.target(), filtered(capture.value(), body, scope), scope);
        }
        return flow;
    }

    private Flow filter(TemplateStatement.FilterBlock block, VariableScope scope, BoundedText out) {
        BoundedText body = new BoundedText(budget);
        Flow flow = run(block.body(), scope.inner(), body);
        if (flow == Flow.NEXT) {
            out.append(PythonText.of(filtered(block.value(), body, scope), budget));
        }
        return flow;
    }

    private Object filtered(Expression value, BoundedText body, VariableScope scope) {
        VariableScope inner = scope.inner();
        inner.set(TemplateStatement.BODY.name(), body.toString());
        return evaluator.evaluate(value, inner);
    }

    private Flow with(TemplateStatement.With with, VariableScope scope, BoundedText out) {
        VariableScope inner = scope.inner();
        for (Assign name : with.names()) {
            targets.put(name.target(), evaluator.evaluate(name.value(), scope), inner);
        }
        return run(with.body(), inner, out);
    }

    private Flow call(TemplateStatement.CallBlock block, VariableScope scope, BoundedText out) {
        Map<String, Object> caller = Map.of("caller", callable(block.caller(), scope));
        return next(out.append(PythonText.of(evaluator.call(block.call(), caller, scope), budget)));
    }

    private Macro callable(TemplateStatement.Routine routine, VariableScope scope) {
        return new Macro(routine, scope, evaluator, inner -> text(routine.body(), inner));
    }

    private Flow choose(TemplateStatement.If choice, VariableScope scope, BoundedText out) {
        for (Branch branch : choice.branches()) {
            if (holds(branch, scope)) {
                return run(branch.body(), scope, out);
            }
        }
        return run(choice.otherwise(), scope, out);
    }

    private boolean holds(Branch branch, VariableScope scope) {
        try {
            return evaluator.isTrue(branch.condition(), scope);
        } catch (EvaluationException e) {
            throw new TemplateException(branch.line(), e);
        }
    }
}
