package dev.tina.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists the keys that a record has in JSON; the keys of an unwrapped component stand among the record's own. */
public final class RecordKeys {

    private RecordKeys() {}

    /** The components whose names are the keys, in the order in which they are written. */
    public static List<RecordComponent> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? of(component.getType()).stream()
                        : Stream.of(component))
                .toList();
    }
}
