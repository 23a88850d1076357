package dev.tina.text.jinja.operator;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import dev.tina.text.jinja.value.Markup;
import dev.tina.text.jinja.value.Range;
import dev.tina.text.jinja.value.SliceBounds;
import dev.tina.text.jinja.value.Tuple;
import dev.tina.text.jinja.value.Undefined;
import dev.tina.text.jinja.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Parts of lists and texts: {@code value[start:stop:step]}, each bound from the end where negative. */
public final class Slices {
    private final RenderBudget budget;

    public Slices(RenderBudget budget) {
        this.budget = budget;
    }

    public Object of(Object target, Object start, Object stop, Object step) {
        return switch (Markup.plain(target)) {
            case Undefined undefined -> throw undefined.error();
            case Range range -> range.slice(SliceBounds.of(start, stop, step, range.size()));
            case Tuple tuple -> new Tuple(of(tuple, SliceBounds.of(start, stop, step, tuple.size())));
            case List<?> list -> of(list, SliceBounds.of(start, stop, step, list.size()));
            case String text -> {
                List<String> characters = PythonStrings.characters(text, budget);
                yield String.join("", of(characters, SliceBounds.of(start, stop, step, characters.size())));
            }
            case Object other -> throw new EvaluationException(Values.type(other) + " cannot be sliced");
        };
    }

    private <T> List<T> of(List<T> list, SliceBounds span) {
        List<T> result = new ArrayList<>();
        for (int i = 0; i < span.size(); i++) {
            result.add(list.get((int) (span.from() + i * span.stride())));
        }
        budget.produce(result.size());
        return result;
    }
}
