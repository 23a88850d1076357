package dev.tina.text.jinja.method;

import dev.tina.text.jinja.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mappings whose entries become named arguments. */
public final class Spread {
    private Spread() {}

    public static Map<String, Object> named(Map<?, ?> map, String callee) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(Values.text(key, "an argument of " + callee), value));
        return named;
    }
}
