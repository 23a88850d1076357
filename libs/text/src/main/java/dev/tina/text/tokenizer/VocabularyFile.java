package dev.tina.text.tokenizer;

import dev.tina.modelfiles.file.UnreadableJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a tokenizer.json with their ids, read as a stream since such a file may hold 17 MB. */
final class VocabularyFile {
    private static final ObjectReader ENTRY =
            JsonMapper.shared().readerFor(Entry.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path path;
    private final Map<String, Integer> ids = new HashMap<>();

    private VocabularyFile(Path path) {
        this.path = path;
    }

    /** Token text to id, the added tokens included. */
    static Map<String, Integer> read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new TokenizerException(path, "no such file");
        }
        VocabularyFile file = new VocabularyFile(path);
        try (JsonParser parser = JsonMapper.shared().createParser(path)) {
            file.readRoot(parser);
        } catch (JacksonException e) {
            throw new TokenizerException(path, UnreadableJson.of(e), e);
        }
        if (file.ids.isEmpty()) {
            throw new TokenizerException(path, "model.vocab must hold at least one token, was empty or absent");
        }
        return file.ids;
    }

    private void readRoot(JsonParser parser) {
        expect(parser.nextToken(), JsonToken.START_OBJECT, "the file");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "added_tokens" -> readAddedTokens(parser, value);
                case "model" -> readModel(parser, value);
                default -> parser.skipChildren();
            }
        }
    }

    private void readModel(JsonParser parser, JsonToken value) {
        expect(value, JsonToken.START_OBJECT, "model");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken inner = parser.nextToken();
            if (field.equals("vocab")) {
                readVocabulary(parser, inner);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readVocabulary(JsonParser parser, JsonToken value) {
        expect(value, JsonToken.START_OBJECT, "model.vocab");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String token = parser.currentName();
            expect(parser.nextToken(), JsonToken.VALUE_NUMBER_INT, "model.vocab['" + token + "']");
            ids.put(token, parser.getIntValue());
        }
    }

    private void readAddedTokens(JsonParser parser, JsonToken value) {
        expect(value, JsonToken.START_ARRAY, "added_tokens");
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            Entry entry = ENTRY.readValue(parser);
            ids.put(entry.content(), entry.id());
        }
    }

    private void expect(JsonToken actual, JsonToken expected, String where) {
        if (actual != expected) {
            throw new TokenizerException(path, where + " must be " + named(expected));
        }
    }

    private static String named(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "a JSON object";
            case START_ARRAY -> "a list";
            default -> "an integer";
        };
    }

    private record Entry(int id, String content) {}
}
