package dev.tina.text.jinja.render;

import dev.tina.text.jinja.builtin.BuiltinTests;
import dev.tina.text.jinja.builtin.Filters;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.method.Access;
import dev.tina.text.jinja.method.Methods;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.operator.Slices;
import dev.tina.text.jinja.parse.Expression;
import dev.tina.text.jinja.parse.Expression.Comparison;
import dev.tina.text.jinja.parse.Expression.Link;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.Items;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates expressions. */
final class Evaluator {
    private final RenderBudget budget;
    private final Operators operators;
    private final Access access;
    private final Slices slices;
    private final Filters filters;
    private final BuiltinTests tests;
    private final ArgumentEvaluator inputs;

    Evaluator(RenderBudget budget, Operators operators, Items items) {
        this.budget = budget;
        this.operators = operators;
        this.access = new Access(new Methods(budget), budget);
        this.slices = new Slices(budget);
        this.filters = new Filters(budget, operators, access);
        this.tests = new BuiltinTests(budget, operators, items, filters);
        this.inputs = new ArgumentEvaluator(this, items);
    }

    Object evaluate(Expression expression, VariableScope scope) {
        budget.enter();
        Object value = switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> scope.get(name.name());
            case Expression.ListOf list -> all(list.items(), scope);
            case Expression.TupleOf tuple -> new Tuple(all(tuple.items(), scope));
            case Expression.DictOf dict -> dict(dict, scope);
            case Expression.Conditional choice ->
                evaluate(isTrue(choice.condition(), scope) ? choice.then() : choice.otherwise(), scope);
            case Expression.And and -> either(and.left(), and.right(), scope, false);
            case Expression.Or or -> either(or.left(), or.right(), scope, true);
            case Expression.Not not -> !isTrue(not.operand(), scope);
            default -> operation(expression, scope);
        };
        budget.leave();
        return value;
    }

    private Object operation(Expression expression, VariableScope scope) {
        return switch (expression) {
            case Expression.Attribute read -> access.attribute(evaluate(read.target(), scope), read.name());
            case Expression.Item read -> access.item(evaluate(read.target(), scope), evaluate(read.key(), scope));
            case Expression.Slice slice -> slice(slice, scope);
            case Expression.Call call -> call(call, Map.of(), scope);
            case Expression.Filter filter ->
                filters.apply(
                        filter.name(),
                        evaluate(filter.input(), scope),
                        inputs.arguments(filter.name(), filter.inputs(), scope));
            case Expression.Test test ->
                tests.passes(
                        test.name(),
                        evaluate(test.input(), scope),
                        inputs.arguments(test.name(), test.inputs(), scope));
            case Expression.Signed signed -> operators.signed(signed.sign(), evaluate(signed.operand(), scope));
            case Expression.Arithmetic sum ->
                operators.arithmetic(sum.operator(), evaluate(sum.left(), scope), evaluate(sum.right(), scope));
            case Comparison comparison -> comparison(comparison, scope);
            default -> throw new IllegalStateException("no value for " + expression);
        };
    }

    boolean isTrue(Expression expression, VariableScope scope) {
        return Values.isTrue(evaluate(expression, scope));
    }

    private Object either(Expression left, Expression right, VariableScope scope, boolean decisive) {
        Object first = evaluate(left, scope);
        return Values.isTrue(first) == decisive ? first : evaluate(right, scope);
    }

    List<Object> all(List<Expression> expressions, VariableScope scope) {
        List<Object> values = new ArrayList<>();
        expressions.forEach(expression -> values.add(evaluate(expression, scope)));
        return values;
    }

    private Object dict(Expression.DictOf dict, VariableScope scope) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (Expression.Entry entry : dict.entries()) {
            MapKeys.put(entries, evaluate(entry.key(), scope), evaluate(entry.value(), scope));
        }
        return entries;
    }

    private Object slice(Expression.Slice slice, VariableScope scope) {
        return slices.of(
                evaluate(slice.target(), scope),
                evaluate(slice.start(), scope),
                evaluate(slice.stop(), scope),
                evaluate(slice.step(), scope));
    }

    private Object comparison(Comparison comparison, VariableScope scope) {
        Object left = evaluate(comparison.first(), scope);
        for (Link link : comparison.links()) {
            Object right = evaluate(link.operand(), scope);
            if (!operators.compare(link.operator(), left, right)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    /**
     * What the call gives.
     *
     * @param more arguments by name that are not written in the call
     */
    Object call(Expression.Call call, Map<String, Object> more, VariableScope scope) {
        Object callee = evaluate(call.callee(), scope);
        return switch (callee) {
            case Callable function ->
                function.call(inputs.arguments(name(call.callee()), call.inputs(), scope)
                        .with(more));
            case Undefined undefined -> throw undefined.error();
            default -> throw new EvaluationException(Values.type(callee) + " cannot be called");
        };
    }

    private static String name(Expression callee) {
        return switch (callee) {
            case Expression.Name name -> name.name();
            case Expression.Attribute attribute -> attribute.name();
            default -> "the call";
        };
    }
}
