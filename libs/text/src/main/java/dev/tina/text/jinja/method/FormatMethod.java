package dev.tina.text.jinja.method;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.FormatSpecification;
import dev.tina.text.jinja.operator.PercentFormat;
import dev.tina.text.jinja.value.CallArguments;
import dev.tina.text.jinja.value.Callable;
import dev.tina.text.jinja.value.PythonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Python's {@code text.format(values)} and {@code text.format_map(mapping)}. */
final class FormatMethod implements Callable {
    private static final int MAX_NESTED = 2;

    private final String text;
    private final Access access;
    private final RenderBudget budget;
    private final boolean takesMap;

    FormatMethod(String text, Access access, RenderBudget budget, boolean takesMap) {
        this.text = text;
        this.access = access;
        this.budget = budget;
        this.takesMap = takesMap;
    }

    @Override
    public Object call(CallArguments arguments) {
        return new Formatting(takesMap ? ofMap(arguments.accept("mapping")) : arguments).of(text, MAX_NESTED);
    }

    private static CallArguments ofMap(CallArguments arguments) {
        if (!(arguments.get(0, "mapping") instanceof Map<?, ?> map)) {
            throw new EvaluationException("format_map needs a mapping");
        }
        return new CallArguments("format_map", List.of(), CallArguments.named(map, "format_map"));
    }

    /** One call: places without a name take the arguments one after the other. */
    private final class Formatting {
        private final CallArguments arguments;
        private int next;
        private boolean numbered;

        Formatting(CallArguments arguments) {
            this.arguments = arguments;
        }

        String of(String format, int nested) {
            if (nested < 0) {
                throw new EvaluationException("a format nests deeper than " + MAX_NESTED);
            }
            BoundedText out = new BoundedText(budget);
            int place = 0;
            while (place < format.length()) {
                char c = format.charAt(place);
                boolean doubled = place + 1 < format.length() && format.charAt(place + 1) == c;
                if ((c == '{' || c == '}') && doubled) {
                    out.append(Character.toString(c));
                    place += 2;
                } else if (c == '{') {
                    int end = endOfField(format, place);
                    out.append(field(format.substring(place + 1, end), nested));
                    place = end + 1;
                } else if (c == '}') {
                    throw new EvaluationException("the format has a '}' without '{'");
                } else {
                    int end = endOfText(format, place);
                    out.append(format.substring(place, end));
                    place = end;
                }
            }
            return out.toString();
        }

        private static int endOfText(String format, int start) {
            int end = start;
            while (end < format.length() && format.charAt(end) != '{' && format.charAt(end) != '}') {
                end++;
            }
            return end;
        }

        private static int endOfField(String format, int start) {
            int open = 0;
            for (int i = start; i < format.length(); i++) {
                open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
                if (open == 0) {
                    return i;
                }
            }
            throw new EvaluationException("the format has a '{' without '}'");
        }

        /** {@code name!conversion:specification}. */
        private String field(String field, int nested) {
            int colon = field.indexOf(':');
            int bang = field.indexOf('!');
            boolean converts = bang >= 0 && (colon < 0 || bang < colon);
            int nameEnd = converts ? bang : colon < 0 ? field.length() : colon;
            Object value = value(field.substring(0, nameEnd));
            String conversion = converts ? field.substring(bang + 1, colon < 0 ? field.length() : colon) : "";
            String specification = colon < 0 ? "" : of(field.substring(colon + 1), nested - 1);
            return new FormatSpecification(specification, budget).apply(converted(value, conversion));
        }

        private Object converted(Object value, String conversion) {
            return switch (conversion) {
                case "" -> value;
                case "s" -> PythonText.of(value, budget);
                case "r" -> PythonText.quoted(value, budget);
                case "a" -> PercentFormat.ascii(PythonText.quoted(value, budget));
                default -> throw new EvaluationException("the format has no conversion '!" + conversion + "'");
            };
        }

        private Object value(String path) {
            List<String> steps = steps(path);
            Object value = path.isEmpty() ? positional("") : argument(steps.getFirst());
            for (String step : steps.subList(1, steps.size())) {
                String name = step.substring(1);
                value = step.startsWith(".") ? access.attribute(value, name) : access.item(value, key(name));
            }
            return value;
        }

        /** The first name, then {@code .attribute} and {@code [item} each. */
        private static List<String> steps(String path) {
            List<String> steps = new ArrayList<>();
            int start = 0;
            for (int i = 0; i <= path.length(); i++) {
                if (i == path.length() || path.charAt(i) == '.' || path.charAt(i) == '[') {
                    String step = path.substring(start, i);
                    steps.add(step.endsWith("]") ? step.substring(0, step.length() - 1) : step);
                    start = i;
                }
            }
            return steps;
        }

        private static Object key(String name) {
            return isIndex(name) ? (Object) Long.valueOf(name) : name;
        }

        private static boolean isIndex(String name) {
            return !name.isEmpty() && name.length() < 10 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private Object argument(String name) {
            if (isIndex(name)) {
                return positional(name);
            }
            Object value = arguments.named().get(name);
            if (value == null) {
                throw new EvaluationException("the format finds no value '" + name + "'");
            }
            return value;
        }

        private Object positional(String name) {
            if (name.isEmpty() ? numbered : next > 0) {
                throw new EvaluationException("the format mixes places with and without numbers");
            }
            numbered = !name.isEmpty();
            int place = name.isEmpty() ? next++ : Integer.parseInt(name);
            if (place >= arguments.positional().size()) {
                throw new EvaluationException("the format has more places than values");
            }
            return arguments.positional().get(place);
        }
    }
}
