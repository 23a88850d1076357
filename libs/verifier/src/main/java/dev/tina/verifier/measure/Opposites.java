package dev.tina.verifier.measure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Knows the words that say which way a quantity goes: two on one axis exclude each other. */
public final class Opposites {

    /** Each line is an axis; its ways are parted by bars, the words for one way by spaces. */
    private static final String[] AXES = {
        "am | pm",
        "bc bce | ad ce",
        "north northern N | south southern S | east eastern E | west western W | northeast NE | northwest NW"
                + " | southeast SE | southwest SW",
        "up upward upwards | down downward downwards",
        "left | right",
        "profit gain | loss",
        "increase increased increasing rise | decrease decreased decreasing drop reduction fall",
        "above | below",
        "more | less fewer",
        "forward forwards | backward backwards",
        "clockwise | counterclockwise anticlockwise",
        "credit | debit",
        "before | after",
        "inside | outside",
        "higher | lower",
        "faster | slower",
        "older | younger",
        "taller | shorter",
        "warmer hotter | colder cooler",
        "earlier sooner | later",
        "longer | shorter",
        "wider | narrower",
        "heavier | lighter",
        "gained | lost",
        "wins | losses",
        "ahead | behind",
        "surplus | deficit",
        "deposit | withdrawal",
        "max maximum | min minimum",
        "ago | hence now",
        "expansion | contraction",
        "degree degrees | rad radian radians",
        "celsius C | fahrenheit F | kelvin K",
    };

    private static final Map<String, int[]> PLACES = new HashMap<>();

    static {
        for (int axis = 0; axis < AXES.length; axis++) {
            String[] ways = AXES[axis].split("\\|", -1);
            for (int way = 0; way < ways.length; way++) {
                for (String word : ways[way].strip().split(" ", -1)) {
                    PLACES.put(word, new int[] {axis, way});
                }
            }
        }
    }

    private Opposites() {}

    /** Whether one text names a way that another way in the other text excludes. */
    public static boolean exclude(String words, String others) {
        Map<Integer, Integer> ways = ways(words);
        return ways(others).entrySet().stream()
                .anyMatch(other ->
                        !ways.getOrDefault(other.getKey(), other.getValue()).equals(other.getValue()));
    }

    private static Map<Integer, Integer> ways(String words) {
        Map<Integer, Integer> ways = new HashMap<>();
        for (String word : words.replace(".", "").split("[^\\p{L}]+", -1)) {
            int[] place = PLACES.get(word.length() > 2 ? word.toLowerCase(Locale.ROOT) : word);
            int[] known = place == null && word.length() == 2 ? PLACES.get(word.toLowerCase(Locale.ROOT)) : place;
            if (known != null) {
                ways.put(known[0], known[1]);
            }
        }
        return ways;
    }
}
