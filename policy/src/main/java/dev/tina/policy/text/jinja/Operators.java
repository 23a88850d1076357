package dev.tina.policy.text.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What operators do with values, as in Python. */
final class Operators {
    private final Budget budget;

    Operators(Budget budget) {
        this.budget = budget;
    }

    Object arithmetic(String operator, Object left, Object right) {
        if (operator.equals("~")) {
            return new BoundedText(budget)
                    .append(PythonText.of(left, budget))
                    .append(PythonText.of(right, budget))
                    .toString();
        }
        if (operator.equals("+") && left instanceof String a && right instanceof String b) {
            return new BoundedText(budget).append(a).append(b).toString();
        }
        if (operator.equals("+") && left instanceof List<?> a && right instanceof List<?> b) {
            return concatenate(a, b);
        }
        if (operator.equals("*") && left instanceof String text && right instanceof Long times) {
            return repeat(text, times);
        }
        if (operator.equals("*") && left instanceof Long times && right instanceof String text) {
            return repeat(text, times);
        }
        return numbers(operator, left, right);
    }

    private List<Object> concatenate(List<?> left, List<?> right) {
        budget.produce((long) left.size() + right.size());
        List<Object> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private String repeat(String text, long times) {
        long count = Math.max(0, Math.min(times, Integer.MAX_VALUE));
        budget.produce(count * text.length());
        return text.repeat((int) count);
    }

    private static Object numbers(String operator, Object left, Object right) {
        if (left instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (right instanceof Undefined undefined) {
            throw undefined.error();
        }
        if (!isNumber(left) || !isNumber(right)) {
            throw new EvaluationException(
                    "operator " + operator + " does not work with " + Values.type(left) + " and " + Values.type(right));
        }
        boolean whole = !(left instanceof Double) && !(right instanceof Double) && !operator.equals("/");
        try {
            return whole
                    ? Numbers.integers(operator, Values.integer(left, ""), Values.integer(right, ""))
                    : (Object) Numbers.floats(operator, number(left), number(right));
        } catch (ArithmeticException e) {
            throw new EvaluationException("operator " + operator + ": " + e.getMessage());
        }
    }

    Object negative(Object value) {
        return value instanceof Double d ? (Object) (-d) : arithmetic("-", 0L, value);
    }

    boolean compare(String operator, Object left, Object right) {
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

    boolean isEqual(Object left, Object right) {
        budget.enter();
        boolean equal = (isNumber(left) && isNumber(right)) ? order(left, right) == 0 : sameValue(left, right);
        budget.leave();
        return equal;
    }

    private boolean sameValue(Object left, Object right) {
        return switch (left) {
            case List<?> a -> right instanceof List<?> b && a instanceof Tuple == b instanceof Tuple && sameItems(a, b);
            case Map<?, ?> a -> right instanceof Map<?, ?> b && a.keySet().equals(b.keySet()) && sameValues(a, b);
            case Undefined undefined -> right instanceof Undefined;
            case String text -> text.equals(right);
            case None none -> right instanceof None;
            default -> false;
        };
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

    private boolean sameValues(Map<?, ?> a, Map<?, ?> b) {
        return a.entrySet().stream().allMatch(entry -> {
            Object other = b.get(entry.getKey());
            return other != null && isEqual(entry.getValue(), other);
        });
    }

    boolean contains(Object container, Object item) {
        return switch (container) {
            case String text -> text.contains(Values.text(item, "in (a string)"));
            case Map<?, ?> map -> map.containsKey(Values.key(item));
            case List<?> list -> list.stream().anyMatch(candidate -> isEqual(candidate, item));
            case Undefined undefined -> false;
            default -> throw new EvaluationException("in does not work with " + Values.type(container));
        };
    }

    int order(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        if (isNumber(left) && isNumber(right)) {
            return Double.compare(number(left) + 0.0, number(right) + 0.0);
        }
        throw new EvaluationException(Values.type(left) + " cannot be put in order with " + Values.type(right));
    }

    private static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    private static double number(Object value) {
        return value instanceof Double d ? d : Values.integer(value, "a number");
    }
}
