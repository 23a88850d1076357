package dev.tina.policy.text.jinja;

import java.util.List;

/** The variable {@code loop} while the item at index is at hand. */
record LoopState(List<Object> items, int index) {
    Object get(String name) {
        return switch (name) {
            case "index" -> index + 1L;
            case "index0" -> (long) index;
            case "revindex" -> (long) items.size() - index;
            case "revindex0" -> items.size() - index - 1L;
            case "first" -> index == 0;
            case "last" -> index == items.size() - 1;
            case "length" -> (long) items.size();
            case "previtem" -> index > 0 ? items.get(index - 1) : new Undefined("loop.previtem of the first item");
            case "nextitem" ->
                index + 1 < items.size() ? items.get(index + 1) : new Undefined("loop.nextitem of the last item");
            default -> throw new EvaluationException("loop." + name + " is not supported");
        };
    }
}
