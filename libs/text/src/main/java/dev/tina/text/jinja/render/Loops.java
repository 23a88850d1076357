package dev.tina.text.jinja.render;

import dev.tina.text.jinja.builtin.FilteredItems;
import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.parse.Expression;
import dev.tina.text.jinja.parse.TemplateStatement;
import dev.tina.text.jinja.parse.TemplateStatement.For;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.Loop;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs for loops. */
final class Loops {
    private final RenderBudget budget;
    private final Evaluator evaluator;
    private final Operators operators;
    private final Items items;
    private final Targets targets;
    private final Body body;

    /** Runs statements. */
    @FunctionalInterface
    interface Body {
        Flow run(List<TemplateStatement> statements, VariableScope scope, BoundedText out);
    }

    Loops(RenderBudget budget, Evaluator evaluator, Operators operators, Items items, Targets targets, Body body) {
        this.budget = budget;
        this.evaluator = evaluator;
        this.operators = operators;
        this.items = items;
        this.targets = targets;
        this.body = body;
    }

    Flow run(For loop, VariableScope scope, BoundedText out) {
        return run(loop, evaluator.evaluate(loop.items().values(), scope), 0, scope, out);
    }

    private Flow run(For loop, Object values, int depth, VariableScope scope, BoundedText out) {
        Loop state = state(loop, values, depth, scope);
        boolean otherwise = true;
        while (state.hasNext()) {
            VariableScope inner = scope.inner();
            inner.set("loop", state);
            targets.put(loop.target(), state.next(), inner);
            Flow flow = body.run(loop.body(), inner, out);
            if (flow == Flow.BREAK) {
                break;
            }
            otherwise &= flow == Flow.CONTINUE; // as in Jinja, an item that was cut short does not count
        }
        return otherwise ? body.run(loop.otherwise(), scope.inner(), out) : Flow.NEXT;
    }

    private Loop state(For loop, Object values, int depth, VariableScope scope) {
        Optional<Callable> again = loop.isRecursive()
                ? Optional.of(arguments -> again(loop, arguments.accept("iterable"), depth + 1, scope))
                : Optional.empty();
        Iterator<Object> all = items.iterator(values);
        Optional<Expression> filter = loop.items().filter();
        return filter.isEmpty()
                ? new Loop(all, items.size(values), operators::isEqual, depth, again)
                : new Loop(
                        filtered(loop, filter.get(), all, scope),
                        OptionalInt.empty(),
                        operators::isEqual,
                        depth,
                        again);
    }

    private Iterator<Object> filtered(For loop, Expression filter, Iterator<Object> all, VariableScope scope) {
        return new FilteredItems(all, item -> {
            VariableScope inner = scope.inner();
            targets.put(loop.target(), item, inner);
            return evaluator.isTrue(filter, inner);
        });
    }

    private Object again(For loop, CallArguments arguments, int depth, VariableScope scope) {
        BoundedText out = new BoundedText(budget);
        run(loop, arguments.get(0, "iterable"), depth, scope, out);
        return out.toString();
    }
}
