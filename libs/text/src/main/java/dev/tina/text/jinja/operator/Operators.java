package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What arithmetic operators do with values, as in Python. */
public final class Operators {
    private final RenderBudget budget;
    private final ValueComparisons comparisons;
    private final PercentFormat percent;

    public Operators(RenderBudget budget) {
        this.budget = budget;
        this.comparisons = new ValueComparisons(budget);
        this.percent = new PercentFormat(budget);
    }

    public Object arithmetic(String operator, Object left, Object right) {
        return switch (operator) {
            case "~" -> join(PythonText.of(left, budget), PythonText.of(right, budget));
            case "+" -> add(left, right);
            case "*" -> multiply(left, right);
            case "%" -> remainder(left, right);
            default -> numbers(operator, left, right);
        };
    }

    private String join(String left, String right) {
        return new BoundedText(budget).append(left).append(right).toString();
    }

    private Object add(Object left, Object right) {
        boolean texts = Markup.plain(left) instanceof String && Markup.plain(right) instanceof String;
        if (texts && (left instanceof Markup || right instanceof Markup)) {
            return new Markup(join(
                    Markup.escape(left, budget).text(),
                    Markup.escape(right, budget).text()));
        }
        if (left instanceof String a && right instanceof String b) {
            return join(a, b);
        }
        if (left instanceof Tuple a && right instanceof Tuple b) {
            return new Tuple(concatenate(a, b));
        }
        return isList(left) && isList(right) ? concatenate((List<?>) left, (List<?>) right) : numbers("+", left, right);
    }

    private static boolean isList(Object value) {
        return value instanceof List && !(value instanceof Tuple) && !(value instanceof Range);
    }

    private List<Object> concatenate(List<?> left, List<?> right) {
        budget.produce((long) left.size() + right.size());
        List<Object> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private Object multiply(Object left, Object right) {
        if (right instanceof Long || right instanceof Boolean) {
            return repeatOrMultiply(left, right);
        }
        return left instanceof Long || left instanceof Boolean
                ? repeatOrMultiply(right, left)
                : numbers("*", left, right);
    }

    private Object repeatOrMultiply(Object value, Object times) {
        int count = (int) Math.clamp(Values.integer(times, "*"), 0L, (long) Integer.MAX_VALUE);
        return switch (value) {
            case String text -> repeat(text, count);
            case Markup markup -> new Markup(repeat(markup.text(), count));
            case Tuple tuple -> new Tuple(repeat(tuple, count));
            case Range range -> numbers("*", range, times);
            case List<?> list -> repeat(list, count);
            default -> numbers("*", value, times);
        };
    }

    private String repeat(String text, int count) {
        budget.produce((long) count * text.length());
        return text.repeat(text.isEmpty() ? 0 : count);
    }

    private List<Object> repeat(List<?> list, int count) {
        budget.produce((long) count * list.size());
        List<Object> all = new ArrayList<>();
        Collections.nCopies(list.isEmpty() ? 0 : count, list).forEach(all::addAll);
        return all;
    }

    private Object remainder(Object left, Object right) {
        return switch (left) {
            case String text -> percent.format(text, right);
            case Markup markup -> new Markup(percent.format(markup.text(), right));
            default -> numbers("%", left, right);
        };
    }

    private static Object numbers(String operator, Object left, Object right) {
        if (left instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!Values.isNumber(left) || !Values.isNumber(right)) {
            throw new EvaluationException(
                    "operator " + operator + " does not work with " + Values.type(left) + " and " + Values.type(right));
        }
        try {
            return Numbers.calculate(operator, left, right);
        } catch (ArithmeticException e) {
            throw new EvaluationException("operator " + operator + ": " + e.getMessage());
        }
    }

    public Object signed(String sign, Object value) {
        if (!Values.isNumber(value)) {
            return numbers(sign, 0L, value);
        }
        return value instanceof Double d ? (Object) (sign.equals("-") ? -d : d) : numbers(sign, 0L, value);
    }

    public boolean compare(String operator, Object left, Object right) {
        return comparisons.holds(operator, left, right);
    }

    public boolean isEqual(Object left, Object right) {
        return comparisons.isEqual(left, right);
    }

    boolean contains(Object container, Object item) {
        return comparisons.contains(container, item);
    }

    public int order(Object left, Object right) {
        return comparisons.order(left, right);
    }
}
