package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Statement.Assign;
import dev.tina.policy.text.jinja.Statement.Branch;
import java.util.List;
import java.util.Map;

/** Carries out the statements of a template. */
final class Renderer {
    private final Budget budget;
    private final Evaluator evaluator;
    private final Targets targets;
    private final Loops loops;
    private final Scope root;

    /**
     * A renderer for one rendering.
     *
     * @param root the names of the whole template
     */
    Renderer(Budget budget, Scope root) {
        Operators operators = new Operators(budget);
        Items items = new Items(budget);
        this.budget = budget;
        this.evaluator = new Evaluator(budget, operators, items);
        this.targets = new Targets(items);
        this.loops = new Loops(budget, evaluator, operators, items, targets, this::run);
        this.root = root;
    }

    String render(List<Statement> statements) {
        return text(statements, root);
    }

    private String text(List<Statement> statements, Scope scope) {
        BoundedText out = new BoundedText(budget);
        run(statements, scope, out);
        return out.toString();
    }

    private Flow run(List<Statement> statements, Scope scope, BoundedText out) {
        Flow flow = Flow.NEXT;
        for (int i = 0; i < statements.size() && flow == Flow.NEXT; i++) {
            Statement statement = statements.get(i);
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

    private Flow execute(Statement statement, Scope scope, BoundedText out) {
        return switch (statement) {
            case Statement.Text text -> next(out.append(text.text()));
            case Statement.Output output -> print(output, scope, out);
            case Statement.If choice -> choose(choice, scope, out);
            case Statement.For loop -> loops.run(loop, scope, out);
            case Statement.With with -> with(with, scope, out);
            case Statement.FilterBlock block -> filter(block, scope, out);
            case Statement.CallBlock block -> call(block, scope, out);
            case Statement.Group group -> run(group.body(), callless(scope), out);
            case Statement.Block block -> run(block.body(), root.inner(), out);
            case Statement.Break stop -> Flow.BREAK;
            case Statement.Continue skip -> Flow.CONTINUE;
            default -> define(statement, scope);
        };
    }

    /** A scope for what Jinja treats as a macro's body that nobody gives anything to. */
    private static Scope callless(Scope scope) {
        Scope inner = scope.inner();
        inner.set("caller", Undefined.of("'caller'"));
        inner.set("varargs", new Tuple(List.of()));
        inner.set("kwargs", Map.of());
        return inner;
    }

    private static Flow next(BoundedText ignored) {
        return Flow.NEXT;
    }

    private Flow print(Statement.Output output, Scope scope, BoundedText out) {
        for (Expression value : output.values()) {
            out.append(PythonText.of(evaluator.evaluate(value, scope), budget));
        }
        return Flow.NEXT;
    }

    private Flow define(Statement statement, Scope scope) {
        switch (statement) {
            case Assign assign -> targets.put(assign.target(), evaluator.evaluate(assign.value(), scope), scope);
            case Statement.Capture capture -> {
                return capture(capture, scope);
            }
            case Statement.Macro macro -> scope.set(macro.routine().name(), callable(macro.routine(), scope));
            case Statement.Refused refused ->
                throw new EvaluationException(
                        "statement '" + refused.name() + "' is not supported, as a chat template is one file");
            default -> throw new IllegalStateException("no such definition: " + statement);
        }
        return Flow.NEXT;
    }

    private Flow capture(Statement.Capture capture, Scope scope) {
        BoundedText body = new BoundedText(budget);
        Flow flow = run(capture.body(), scope.inner(), body);
        if (flow == Flow.NEXT) {
            targets.put(capture.target(), filtered(capture.value(), body, scope), scope);
        }
        return flow;
    }

    private Flow filter(Statement.FilterBlock block, Scope scope, BoundedText out) {
        BoundedText body = new BoundedText(budget);
        Flow flow = run(block.body(), scope.inner(), body);
        if (flow == Flow.NEXT) {
            out.append(PythonText.of(filtered(block.value(), body, scope), budget));
        }
        return flow;
    }

    private Object filtered(Expression value, BoundedText body, Scope scope) {
        Scope inner = scope.inner();
        inner.set(Statement.BODY.name(), body.toString());
        return evaluator.evaluate(value, inner);
    }

    private Flow with(Statement.With with, Scope scope, BoundedText out) {
        Scope inner = scope.inner();
        for (Assign name : with.names()) {
            targets.put(name.target(), evaluator.evaluate(name.value(), scope), inner);
        }
        return run(with.body(), inner, out);
    }

    private Flow call(Statement.CallBlock block, Scope scope, BoundedText out) {
        Map<String, Object> caller = Map.of("caller", callable(block.caller(), scope));
        return next(out.append(PythonText.of(evaluator.call(block.call(), caller, scope), budget)));
    }

    private Macro callable(Statement.Routine routine, Scope scope) {
        return new Macro(routine, scope, evaluator, inner -> text(routine.body(), inner));
    }

    private Flow choose(Statement.If choice, Scope scope, BoundedText out) {
        for (Branch branch : choice.branches()) {
            if (holds(branch, scope)) {
                return run(branch.body(), scope, out);
            }
        }
        return run(choice.otherwise(), scope, out);
    }

    private boolean holds(Branch branch, Scope scope) {
        try {
            return evaluator.isTrue(branch.condition(), scope);
        } catch (EvaluationException e) {
            throw new TemplateException(branch.line(), e);
        }
    }
}
