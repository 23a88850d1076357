package dev.tina.policy.text.jinja;

import dev.tina.policy.text.jinja.Expression.Comparison;
import dev.tina.policy.text.jinja.Expression.Inputs;
import dev.tina.policy.text.jinja.Expression.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of expressions. */
final class Evaluator {
    private final Budget budget;
    private final Operators operators;
    private final Filters filters;
    private final Tests tests;
    private final Methods methods;

    Evaluator(Budget budget) {
        this.budget = budget;
        this.operators = new Operators(budget);
        this.filters = new Filters(budget, operators);
        this.tests = new Tests(operators);
        this.methods = new Methods(budget);
    }

    Object evaluate(Expression expression, Scope scope) {
        budget.enter();
        Object value = switch (expression) {
            case Expression.Literal literal -> literal.value();
            case Expression.Name name -> scope.get(name.name());
            case Expression.ListOf list -> list(list.items(), scope);
            case Expression.TupleOf tuple -> new Tuple(list(tuple.items(), scope));
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

    private Object operation(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Attribute read -> Access.attribute(evaluate(read.target(), scope), read.name(), methods);
            case Expression.Item read -> Access.item(evaluate(read.target(), scope), evaluate(read.key(), scope));
            case Expression.Slice slice -> slice(slice, scope);
            case Expression.Call call -> call(call, scope);
            case Expression.Filter filter ->
                filters.apply(
                        filter.name(),
                        evaluate(filter.input(), scope),
                        arguments(filter.name(), filter.inputs(), scope));
            case Expression.Test test ->
                tests.passes(test.name(), evaluate(test.input(), scope), arguments(test.name(), test.inputs(), scope));
            case Expression.Negative negative -> operators.negative(evaluate(negative.operand(), scope));
            case Expression.Arithmetic sum ->
                operators.arithmetic(sum.operator(), evaluate(sum.left(), scope), evaluate(sum.right(), scope));
            case Comparison comparison -> comparison(comparison, scope);
            default -> throw new IllegalStateException("no value for " + expression);
        };
    }

    boolean isTrue(Expression expression, Scope scope) {
        return Values.isTrue(evaluate(expression, scope));
    }

    private Object either(Expression left, Expression right, Scope scope, boolean decisive) {
        Object first = evaluate(left, scope);
        return Values.isTrue(first) == decisive ? first : evaluate(right, scope);
    }

    private List<Object> list(List<Expression> items, Scope scope) {
        List<Object> values = new ArrayList<>();
        items.forEach(item -> values.add(evaluate(item, scope)));
        return values;
    }

    private Object dict(Expression.DictOf dict, Scope scope) {
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (Expression.Entry entry : dict.entries()) {
            entries.put(Values.key(evaluate(entry.key(), scope)), evaluate(entry.value(), scope));
        }
        return entries;
    }

    private Object slice(Expression.Slice slice, Scope scope) {
        return Access.slice(
                evaluate(slice.target(), scope),
                evaluate(slice.start(), scope),
                evaluate(slice.stop(), scope),
                evaluate(slice.step(), scope));
    }

    private Object comparison(Comparison comparison, Scope scope) {
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

    private Object call(Expression.Call call, Scope scope) {
        Object callee = evaluate(call.callee(), scope);
        return switch (callee) {
            case Callable function -> function.call(arguments(name(call.callee()), call.inputs(), scope));
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

    private Arguments arguments(String callee, Inputs inputs, Scope scope) {
        Map<String, Object> named = new LinkedHashMap<>();
        inputs.named().forEach((name, value) -> named.put(name, evaluate(value, scope)));
        return new Arguments(callee, list(inputs.positional(), scope), named);
    }
}
