package dev.tina.rewards.parameter;

import java.util.Optional;
import java.util.function.Function;

/**
 * A named setting of a reward.
 *
 * @param meaning what it says, in a few words, units included
 * @param allowed which values there are, in words
 * @param reader from the text given; empty if it is not allowed
 * @param fallback what holds where nothing is given; empty if it must be given
 */
public record Parameter<T>(
        String name,
        String meaning,
        String allowed,
        Function<String, Optional<T>> reader,
        Optional<Default<T>> fallback) {

    /**
     * What holds where nothing is given.
     *
     * @param text the value as one would write it, or in words where it depends on the job
     */
    public record Default<T>(T value, String text) {}

    /** One that must be given. */
    static <T> Parameter<T> required(
            String name, String meaning, String allowed, Function<String, Optional<T>> reader) {
        return new Parameter<>(name, meaning, allowed, reader, Optional.empty());
    }

    /** The same with a default. */
    public Parameter<T> or(T value) {
        return or(value, Parameters.written(value));
    }

    /** The same with a default that is written otherwise. */
    public Parameter<T> or(T value, String text) {
        return new Parameter<>(name, meaning, allowed, reader, Optional.of(new Default<>(value, text)));
    }

    /** The same, with nothing as its default; what that amounts to is said in words. */
    @SuppressWarnings("OptionalMapToOptional") // outside: whether it is allowed; inside: whether it was given
    public Parameter<Optional<T>> orElse(String text) {
        return new Parameter<>(
                name,
                meaning,
                allowed,
                given -> reader.apply(given).map(Optional::of),
                Optional.of(new Default<>(Optional.empty(), text)));
    }

    /** Throws {@link InvalidRewardException}. */
    T read(String text) {
        return reader.apply(text).orElseThrow(() -> new InvalidRewardException(field(), text, allowed));
    }

    /** Throws {@link InvalidRewardException} if it must be given. */
    T absent() {
        return fallback.map(Default::value).orElseThrow(() -> new InvalidRewardException(field(), "absent", allowed));
    }

    String field() {
        return "parameters." + name;
    }
}
