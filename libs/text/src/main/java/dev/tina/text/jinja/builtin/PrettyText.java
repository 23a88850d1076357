package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.BoundedText;
import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.operator.Operators;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.PythonText;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.Tuple;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as Python's pprint writes them: on one line where that fits, else one item a line; mappings by their keys. */
final class PrettyText {
    private static final int WIDTH = 80;

    private final BoundedText out;
    private final RenderBudget budget;
    private final Operators operators;

    PrettyText(RenderBudget budget, Operators operators) {
        this.out = new BoundedText(budget);
        this.budget = budget;
        this.operators = operators;
    }

    String of(Object value) {
        write(sorted(value), 0, 0);
        return out.toString();
    }

    private Object sorted(Object value) {
        budget.enter();
        Object result = switch (value) {
            case Map<?, ?> map -> sortedMap(map);
            case Tuple tuple -> new Tuple(sortedAll(tuple));
            case Range range -> range;
            case List<?> list -> sortedAll(list);
            default -> value;
        };
        budget.leave();
        return result;
    }

    private List<Object> sortedAll(List<?> list) {
        List<Object> all = new ArrayList<>();
        list.forEach(item -> all.add(sorted(item)));
        return all;
    }

    private Object sortedMap(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
        entries.sort((a, b) -> operators.order(a.getKey(), b.getKey()));
        Map<Object, Object> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), sorted(entry.getValue())));
        return sorted;
    }

    /**
     * Writes a value.
     *
     * @param indent column it begins at
     * @param behind characters that follow it on its last line
     */
    private void write(Object value, int indent, int behind) {
        String oneLine = PythonText.quoted(value, budget);
        if (PythonStrings.length(oneLine) <= WIDTH - indent - behind) {
            out.append(oneLine);
            return;
        }
        switch (value) {
            case Map<?, ?> map -> writeMap(map, indent, behind);
            case Tuple tuple -> writeAll(tuple, "(", tuple.size() == 1 ? ",)" : ")", indent, behind);
            case Range range -> out.append(oneLine);
            case List<?> list -> writeAll(list, "[", "]", indent, behind);
            case String text -> throw new EvaluationException("pprint of a text longer than a line is not supported");
            default -> out.append(oneLine);
        }
    }

    private void writeAll(List<?> items, String open, String close, int indent, int behind) {
        out.append(open);
        for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
            Object item = all.next();
            write(item, indent + 1, all.hasNext() ? 1 : behind + close.length());
            out.append(all.hasNext() ? nextLine(indent) : close);
        }
    }

    private void writeMap(Map<?, ?> map, int indent, int behind) {
        out.append("{");
        for (Iterator<? extends Map.Entry<?, ?>> all = map.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<?, ?> entry = all.next();
            String key = PythonText.quoted(entry.getKey(), budget) + ": ";
            out.append(key);
            write(entry.getValue(), indent + 1 + PythonStrings.length(key), all.hasNext() ? 1 : behind + 1);
            out.append(all.hasNext() ? nextLine(indent) : "}");
        }
    }

    private static String nextLine(int indent) {
        return ",\n" + " ".repeat(indent + 1);
    }
}
