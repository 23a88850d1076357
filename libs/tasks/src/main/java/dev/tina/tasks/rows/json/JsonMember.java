package dev.tina.tasks.rows.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands under a key of a JSON object, as far as it tells how the object is meant.
 *
 * @param inner the keys of the object, or of the first object of the list, under the key
 */
record JsonMember(String key, Kind kind, List<String> inner) {

    private static final int MOST = 1000;

    enum Kind {
        /** A text, a number, a truth value or null. */
        VALUE,
        OBJECT,
        LIST_OF_OBJECTS,
        /** A list of lists or values. */
        LIST,
        EMPTY_LIST
    }

    boolean isListOfRows() {
        return kind == Kind.LIST_OF_OBJECTS || kind == Kind.EMPTY_LIST;
    }

    /** The members of the object at whose brace the parser stands, the first {@value #MOST}; it stands at the closing one afterwards. */
    static List<JsonMember> read(JsonParser parser) {
        List<JsonMember> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            JsonMember member = member(parser, parser.currentName());
            if (members.size() < MOST) {
                members.add(member);
            }
        }
        return members;
    }

    private static JsonMember member(JsonParser parser, String key) {
        return switch (parser.nextToken()) {
            case START_OBJECT -> new JsonMember(key, Kind.OBJECT, keys(parser));
            case START_ARRAY -> list(parser, key);
            default -> new JsonMember(key, Kind.VALUE, List.of());
        };
    }

    private static JsonMember list(JsonParser parser, String key) {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return new JsonMember(key, Kind.EMPTY_LIST, List.of());
        }
        JsonMember member = first == JsonToken.START_OBJECT
                ? new JsonMember(key, Kind.LIST_OF_OBJECTS, keys(parser))
                : new JsonMember(key, Kind.LIST, List.of());
        if (first == JsonToken.START_ARRAY) {
            parser.skipChildren();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return member;
    }

    private static List<String> keys(JsonParser parser) {
        List<String> keys = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (keys.size() < MOST) {
                keys.add(parser.currentName());
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return keys;
    }
}
