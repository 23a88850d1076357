package dev.tina.service.http;

import dev.tina.common.InvalidInput;
import dev.tina.common.StorableText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the body of a request, the one way for all of them: UTF-8, one JSON value, each key once, numbers that are
 * finite, texts that can be kept. What is wrong is refused by its path, such as {@code rewards[0].name}.
 */
public final class RequestJson {

    private static final int DEEPEST = 100;
    private static final int LONGEST_NUMBER = 400;
    private static final String JSON = "a JSON object";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .build();

    private final JsonParser in;
    private final Texts texts;

    /** Which texts are taken, and what the others are told. */
    private record Texts(Predicate<String> taken, String allowed) {}

    private RequestJson(JsonParser in, Texts texts) {
        this.in = in;
        this.texts = texts;
    }

    /** The value, if Postgres can store every text in it; else throws {@link RefusedRequest}. */
    public static JsonNode read(byte[] body) {
        return read(body, new Texts(StorableText::isOne, StorableText.ALLOWED));
    }

    /** The value, whose texts nobody keeps, so that they may hold any character; throws {@link RefusedRequest}. */
    public static JsonNode readUnkept(byte[] body) {
        return read(body, new Texts(StorableText::isUnicode, StorableText.UNICODE));
    }

    private static JsonNode read(byte[] body, Texts texts) {
        String text = text(body);
        if (text.isBlank()) {
            throw RefusedRequest.malformed("body", text, JSON);
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            JsonNode whole = new RequestJson(parser, texts).value("");
            if (parser.nextToken() != null) {
                throw noJson("holds more after its first value", parser.currentTokenLocation());
            }
            return whole;
        } catch (StreamConstraintsException e) {
            String allowed =
                    "JSON of at most " + DEEPEST + " levels, with numbers of at most " + LONGEST_NUMBER + " digits";
            throw refused(allowed, "the body must be " + allowed + place(e.getLocation()));
        } catch (JacksonException e) {
            throw noJson("is no JSON", e.getLocation());
        }
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused("JSON in UTF-8", "the body must be JSON in UTF-8, and is not in UTF-8");
        }
    }

    private static RefusedRequest noJson(String what, TokenStreamLocation at) {
        return refused(JSON, "the body " + what + place(at));
    }

    private static RefusedRequest refused(String allowed, String sentence) {
        return RefusedRequest.malformed(new InvalidInput("body", null, allowed, sentence));
    }

    private static String place(TokenStreamLocation at) {
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private JsonNode value(String path) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> MAPPER.getNodeFactory().stringNode(text(path, in.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(path);
            default -> in.readValueAsTree();
        };
    }

    private ObjectNode object(String path) {
        ObjectNode object = MAPPER.createObjectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = text(path, in.currentName());
            String at = path.isEmpty() ? key : path + "." + key;
            if (object.has(key)) {
                throw RefusedRequest.malformed(at, "given twice", "given once");
            }
            in.nextToken();
            object.set(key, value(at));
        }
        return object;
    }

    private ArrayNode array(String path) {
        ArrayNode array = MAPPER.createArrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(path + "[" + array.size() + "]"));
        }
        return array;
    }

    private JsonNode number(String path) {
        String written = in.getString();
        JsonNode number = in.readValueAsTree();
        if (!Double.isFinite(number.doubleValue(Double.NaN))) {
            throw RefusedRequest.malformed(named(path), written, "a number between -1.8e308 and 1.8e308");
        }
        return number;
    }

    private String text(String path, String text) {
        if (!texts.taken().test(text)) {
            throw RefusedRequest.malformed(named(path), text, texts.allowed());
        }
        return text;
    }

    private static String named(String path) {
        return path.isEmpty() ? "body" : path;
    }
}
