package dev.tina.cli.sweep.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of an axis.
 *
 * @param recipe another base than the sweep's; null for the sweep's own
 * @param keys of a recipe, by path with dots
 */
record AxisValue(String name, @Nullable String recipe, Map<String, @Nullable Object> keys) {

    AxisValue {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }
}
