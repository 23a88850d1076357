package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Statement.Branch;
import dev.tina.policy.text.jinja.Statement.Target;
import java.util.ArrayList;
import java.util.List;

/** Carries out the statements of a template. */
final class Renderer {
    private final Budget budget;
    private final Evaluator evaluator;

    Renderer(Budget budget) {
        this.budget = budget;
        this.evaluator = new Evaluator(budget);
    }

    /** Where to go on after a statement. */
    private enum Flow {
        NEXT,
        BREAK,
        CONTINUE
    }

    String render(List<Statement> statements, Scope scope) {
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
            case Statement.Output output ->
                next(out.append(PythonText.of(evaluator.evaluate(output.value(), scope), budget)));
            case Statement.If choice -> choose(choice, scope, out);
            case Statement.For loop -> loop(loop, scope, out);
            case Statement.Group group -> run(group.body(), scope, out);
            case Statement.Break stop -> Flow.BREAK;
            case Statement.Continue skip -> Flow.CONTINUE;
            default -> define(statement, scope);
        };
    }

    private static Flow next(BoundedText ignored) {
        return Flow.NEXT;
    }

    private Flow define(Statement statement, Scope scope) {
        switch (statement) {
            case Statement.Assign assign -> put(assign.target(), evaluator.evaluate(assign.value(), scope), scope);
            case Statement.Capture capture -> put(capture.target(), render(capture.body(), scope.inner()), scope);
            case Statement.Macro macro -> scope.set(macro.name(), callable(macro, scope));
            default -> throw new IllegalStateException("no such definition: " + statement);
        }
        return Flow.NEXT;
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

    private Flow loop(Statement.For loop, Scope scope, BoundedText out) {
        List<Object> items = items(loop, scope);
        if (items.isEmpty()) {
            return run(loop.otherwise(), scope, out);
        }
        for (int i = 0; i < items.size(); i++) {
            Scope inner = scope.inner();
            inner.set("loop", new LoopState(items, i));
            put(loop.target(), items.get(i), inner);
            if (run(loop.body(), inner, out) == Flow.BREAK) {
                break;
            }
        }
        return Flow.NEXT;
    }

    private List<Object> items(Statement.For loop, Scope scope) {
        List<Object> all = Values.items(evaluator.evaluate(loop.items().values(), scope));
        if (loop.items().filter().isEmpty()) {
            return all;
        }
        Expression filter = loop.items().filter().get();
        List<Object> kept = new ArrayList<>();
        for (Object item : all) {
            Scope inner = scope.inner();
            put(loop.target(), item, inner);
            if (evaluator.isTrue(filter, inner)) {
                kept.add(item);
            }
        }
        return kept;
    }

    private static void put(Target target, Object value, Scope scope) {
        switch (target) {
            case Target.Field field -> {
                if (!(scope.get(field.namespace()) instanceof Namespace namespace)) {
                    throw new EvaluationException("'" + field.namespace() + "' must be a namespace to set its field");
                }
                namespace.fields().put(field.field(), value);
            }
            case Target.Names several -> assign(several.names(), value, scope);
        }
    }

    private static void assign(List<String> names, Object value, Scope scope) {
        List<Object> values = names.size() == 1 ? List.of(value) : Values.items(value);
        if (names.size() != values.size()) {
            throw new EvaluationException(names.size() + " names cannot take " + values.size() + " values");
        }
        for (int i = 0; i < names.size(); i++) {
            scope.set(names.get(i), values.get(i));
        }
    }

    private Callable callable(Statement.Macro macro, Scope scope) {
        String[] parameters = macro.parameters().toArray(String[]::new);
        return arguments -> {
            arguments.accept(parameters);
            Scope inner = scope.inner();
            for (int i = 0; i < parameters.length; i++) {
                inner.set(parameters[i], argument(macro, arguments, i, inner));
            }
            return render(macro.body(), inner);
        };
    }

    private Object argument(Statement.Macro macro, Arguments arguments, int place, Scope scope) {
        String name = macro.parameters().get(place);
        if (arguments.has(place, name)) {
            return arguments.get(place, name);
        }
        Expression fallback = macro.defaults().get(name);
        return fallback == null ? new Undefined("parameter '" + name + "'") : evaluator.evaluate(fallback, scope);
    }
}
