package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/** The variable {@code loop}, which knows the place of a loop; a call of it runs a recursive loop over other items. */
public final class Loop implements Callable, TemplateObject {
    private final BiPredicate<Object, Object> areEqual;
    private final int depth;
    private final Optional<Callable> again;
    private Iterator<Object> items;
    private OptionalInt length;
    private Object before = Undefined.of("loop.previtem of the first item");
    private Object current = before;
    private Optional<Object> after = Optional.empty();
    private Optional<Object> lastChanged = Optional.empty();
    private long index = -1;

    /**
     * A loop before its first item.
     *
     * @param length where it is known before all items are made
     * @param areEqual compares what {@code loop.changed} is given
     * @param depth 0 for a loop that is not called from within itself
     * @param again runs the loop over other items, if it is recursive
     */
    public Loop(
            Iterator<Object> items,
            OptionalInt length,
            BiPredicate<Object, Object> areEqual,
            int depth,
            Optional<Callable> again) {
        this.areEqual = areEqual;
        this.items = items;
        this.length = length;
        this.depth = depth;
        this.again = again;
    }

    public boolean hasNext() {
        return after.isPresent() || items.hasNext();
    }

    public Object next() {
        Object item = after.isPresent() ? after.get() : items.next();
        after = Optional.empty();
        index++;
        before = current;
        current = item;
        return item;
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "index" -> index + 1;
            case "index0" -> index;
            case "revindex" -> length() - index;
            case "revindex0" -> length() - index - 1;
            case "first" -> index == 0;
            case "last" -> !hasNext();
            case "length" -> length();
            case "depth" -> depth + 1L;
            case "depth0" -> (long) depth;
            case "previtem" -> before;
            case "nextitem" -> peek();
            case "cycle" -> (Callable) this::cycle;
            case "changed" -> (Callable) this::changed;
            default -> Undefined.of("loop." + name);
        };
    }

    private Object peek() {
        if (after.isEmpty() && items.hasNext()) {
            after = Optional.of(items.next());
        }
        return after.orElse(Undefined.of("loop.nextitem of the last item"));
    }

    /** Makes all items where it must. */
    long length() {
        if (length.isEmpty()) {
            List<Object> rest = new ArrayList<>();
            items.forEachRemaining(rest::add);
            items = rest.iterator();
            length = OptionalInt.of(rest.size() + (int) index + 1 + (after.isPresent() ? 1 : 0));
        }
        return length.getAsInt();
    }

    private Object cycle(CallArguments arguments) {
        List<Object> given = arguments.positional();
        if (given.isEmpty()) {
            throw new EvaluationException("loop.cycle needs at least one item");
        }
        return given.get((int) (index % given.size()));
    }

    private Object changed(CallArguments arguments) {
        Object value = new Tuple(arguments.positional());
        boolean changed = !areEqual.test(lastChanged.orElse(None.NONE), value);
        lastChanged = Optional.of(value);
        return changed;
    }

    @Override
    public Object call(CallArguments arguments) {
        if (again.isEmpty()) {
            throw new EvaluationException("a loop that is called needs the word 'recursive' in its header");
        }
        return again.get().call(arguments);
    }

    @Override
    public Optional<String> repr() {
        return Optional.of("<LoopContext " + (index + 1) + "/" + length() + ">");
    }
}
