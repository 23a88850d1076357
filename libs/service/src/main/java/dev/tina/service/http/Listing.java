package dev.tina.service.http;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as REST answers give it, whole or a page of it: an object with {@code data}, so that fields can stand beside it.
 *
 * @param next the id that {@code after} takes to get the page that follows; null where nothing follows
 */
public record Listing<T>(List<T> data, @Nullable String next) {

    /** How many a page holds where the caller does not say: the default of the parameter {@code limit}. */
    public static final String LIMIT = "100";

    private static final int MOST = 1000;

    public Listing {
        data = List.copyOf(data);
    }

    /** All there is. */
    public Listing(List<T> data) {
        this(data, null);
    }

    /** Throws {@link InvalidInput} where a page may not hold so many. */
    public static void requireLimit(int limit) {
        Require.that(limit >= 1 && limit <= MOST, "limit", limit, "between 1 and " + MOST);
    }

    /**
     * A page of those found.
     *
     * @param found one more than the page holds, where there are so many, which tells that something follows
     * @param id by which {@code after} names one of them
     */
    public static <T> Listing<T> page(List<T> found, int limit, Function<? super T, ?> id) {
        if (found.size() <= limit) {
            return new Listing<>(found);
        }
        List<T> page = found.subList(0, limit);
        return new Listing<>(page, String.valueOf(id.apply(page.getLast())));
    }

    /** The same list, each of it shown otherwise. */
    public <S> Listing<S> map(Function<? super T, ? extends S> shown) {
        return new Listing<>(data.stream().<S>map(shown).toList(), next);
    }
}
