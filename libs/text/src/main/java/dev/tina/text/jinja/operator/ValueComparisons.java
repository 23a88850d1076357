package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.BigNumbers;
import dev.tina.text.jinja.value.LazyItems;
import dev.tina.text.jinja.value.Loop;
import dev.tina.text.jinja.value.MapKeys;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.None;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Equality, order and membership of values, as in Python. */
public final class ValueComparisons {
    private final RenderBudget budget;

    public ValueComparisons(RenderBudget budget) {
        this.budget = budget;
    }

    boolean holds(String operator, Object left, Object right) {
        return switch (operator) {
            case "==" -> isEqual(left, right);
            case "!=" -> !isEqual(left, right);
            case "in" -> contains(right, left);
            case "not in" -> !contains(right, left);
            case "<" -> order(left, right) < 0;
            case "<=" -> order(left, right) <= 0;
            case ">" -> order(left, right) > 0;
            default -> order(left, right) >= 0;
        };
    }

    public boolean isEqual(Object left, Object right) {
        budget.enter();
        boolean numbers = Values.isNumber(left) && Values.isNumber(right);
        boolean equal = numbers ? order(left, right) == 0 && !isNaN(left) : sameValue(left, right);
        budget.leave();
        return equal;
    }

    private static boolean isNaN(Object value) {
        return value instanceof Double d && d.isNaN();
    }

    private boolean sameValue(Object left, Object right) {
        return switch (Markup.plain(left)) {
            case List<?> a -> right instanceof List<?> b && kind(a).equals(kind(b)) && sameItems(a, b);
            case Map<?, ?> a -> right instanceof Map<?, ?> b && a.size() == b.size() && sameEntries(a, b);
            case Undefined undefined -> right instanceof Undefined;
            case String text -> sameText(text, Markup.plain(right));
            case None none -> right instanceof None;
            case Object other -> other.equals(right);
        };
    }

    private boolean sameText(String left, Object right) {
        budget.read(left.length());
        return left.equals(right);
    }

    private static String kind(List<?> list) {
        return list instanceof Tuple ? "tuple" : list instanceof Range ? "range" : "list";
    }

    private boolean sameItems(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!isEqual(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEntries(Map<?, ?> a, Map<?, ?> b) {
        return a.entrySet().stream()
                .allMatch(entry -> MapKeys.find(b, entry.getKey())
                        .filter(other -> isEqual(entry.getValue(), other))
                        .isPresent());
    }

    boolean contains(Object container, Object item) {
        return switch (Markup.plain(container)) {
            case String text -> {
                budget.read(text.length());
                yield text.contains(Values.text(item, "in (a string)"));
            }
            case Map<?, ?> map -> MapKeys.contains(map, item);
            case Collection<?> collection -> anyIs(collection.iterator(), item);
            case LazyItems generator -> anyIs(generator, item);
            case Undefined undefined -> false;
            case Loop loop -> false;
            case Object other -> throw new EvaluationException("in does not work with " + Values.type(other));
        };
    }

    private boolean anyIs(Iterator<?> candidates, Object item) {
        while (candidates.hasNext()) {
            if (isEqual(candidates.next(), item)) {
                return true;
            }
        }
        return false;
    }

    /** Below 0 where left comes first, above 0 where right does. */
    int order(Object left, Object right) {
        Object a = Markup.plain(left);
        Object b = Markup.plain(right);
        if (a instanceof String text && b instanceof String other) {
            budget.read(Math.min(text.length(), other.length()));
            return PythonStrings.order(text, other);
        }
        if (a instanceof Long number && b instanceof Long other) {
            return number.compareTo(other);
        }
        if (Values.isWhole(a) && Values.isWhole(b)) {
            return BigNumbers.exact(a, "an order").compareTo(BigNumbers.exact(b, "an order"));
        }
        if (Values.isNumber(a) && Values.isNumber(b)) {
            return Double.compare(Values.number(a, "an order") + 0.0, Values.number(b, "an order") + 0.0);
        }
        if (a instanceof List<?> list && b instanceof List<?> other && haveOrder(list, other)) {
            return orderOfItems(list, other);
        }
        throw incomparable(a, b);
    }

    private static boolean haveOrder(List<?> left, List<?> right) {
        return kind(left).equals(kind(right)) && !(left instanceof Range);
    }

    private int orderOfItems(List<?> left, List<?> right) {
        budget.enter();
        int shared = Math.min(left.size(), right.size());
        int place = 0;
        while (place < shared && isEqual(left.get(place), right.get(place))) {
            place++;
        }
        int order =
                place < shared ? order(left.get(place), right.get(place)) : Integer.compare(left.size(), right.size());
        budget.leave();
        return order;
    }

    private static EvaluationException incomparable(Object left, Object right) {
        for (Object side : List.of(left, right)) {
            if (side instanceof Undefined undefined) {
                return undefined.error();
            }
        }
        return new EvaluationException(Values.type(left) + " cannot be put in order with " + Values.type(right));
    }
}
