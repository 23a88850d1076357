package dev.tina.verifier.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON objects of a file in UTF-8, one a line; lines end with {@code \n} and with nothing else. */
final class JsonLines implements Closeable {

    private static final int LONGEST = 16 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private long number;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** @param number counted from 1, blank lines too */
    record Line(long number, ObjectNode object) {}

    /** The next line that is not blank; null behind the last. Throws {@link LineException} if it is no object. */
    @Nullable
    Line next() throws IOException {
        while (fill()) {
            number++;
            String text = text(bytes());
            if (!text.isBlank()) {
                return new Line(number, object(text));
            }
        }
        return null;
    }

    /** Whether there is any byte left. */
    private boolean fill() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled > 0;
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, at, end - at);
            at = Math.min(end + 1, filled);
            if (end < filled) {
                break;
            }
            if (line.size() > LONGEST) {
                throw new LineException(number, "is longer than " + LONGEST + " bytes");
            }
        }
        return line.toByteArray();
    }

    private String text(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new LineException(number, "must be UTF-8; write a lone surrogate as the escape \\ud800");
        }
    }

    private ObjectNode object(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new LineException(number, "must be a JSON object on one line: " + e.getOriginalMessage());
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new LineException(number, "must be a JSON object on one line, was " + node.getNodeType());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
