package dev.tina.policy.text.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/** Mappings whose entries become named arguments. */
final class Spread {
    private Spread() {}

    static Map<String, Object> named(Map<?, ?> map, String callee) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(Values.text(key, "an argument of " + callee), value));
        return named;
    }
}
