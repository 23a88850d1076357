package dev.tina.text.jinja.method;

import dev.tina.text.jinja.value.CallArguments;

/**
 * The part of a list or text that a method searches, from start to before end; start lies behind end where nothing can
 * match.
 */
record SearchRange(int start, int end) {
    /** Reads the arguments start and end at this place; a negative one counts from the end. */
    static SearchRange of(CallArguments arguments, int place, int size) {
        return new SearchRange(
                bound(arguments, place, "start", 0, size), bound(arguments, place + 1, "end", size, size));
    }

    private static int bound(CallArguments arguments, int place, String name, int fallback, int size) {
        if (!arguments.isSet(place, name)) {
            return fallback;
        }
        long bound = arguments.integer(place, name);
        long fromStart = bound < 0 ? bound + size : bound;
        long limit = name.equals("start") ? size + 1L : size;
        return (int) Math.clamp(fromStart, 0L, limit);
    }
}
