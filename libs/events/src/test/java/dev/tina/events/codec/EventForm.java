package dev.tina.events.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.cbor.CBORMapper;

/** The fields of an event's bytes, to be changed as another sender might have sent them. */
record EventForm(Map<String, Object> fields) {

    private static final CBORMapper PLAIN = new CBORMapper();

    static EventForm of(byte[] bytes) {
        return new EventForm(PLAIN.readValue(bytes, new TypeReference<LinkedHashMap<String, Object>>() {}));
    }

    EventForm with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return new EventForm(changed);
    }

    EventForm without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return new EventForm(changed);
    }

    byte[] bytes() {
        return PLAIN.writeValueAsBytes(fields);
    }
}
