package dev.tina.service.http;

import dev.tina.common.StorableText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the query and the path of an address strictly: percent-encoded UTF-8, and nothing that cannot be kept. */
final class QueryText {

    /** What both are written in. */
    static final String ENCODED = "percent-encoded UTF-8";

    private QueryText() {}

    /** A query parameter as it was given. */
    record Given(String name, String value) {}

    /** In their order; throws {@link RefusedRequest}. */
    static List<Given> of(@Nullable String query) {
        List<Given> all = new ArrayList<>();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                if (!part.isEmpty()) {
                    all.add(given(part));
                }
            }
        }
        return all;
    }

    private static Given given(String part) {
        int sign = part.indexOf('=');
        String name = decoded("query", sign < 0 ? part : part.substring(0, sign));
        String value = sign < 0 ? "" : decoded(name, part.substring(sign + 1).replace('+', ' '));
        return new Given(storable("query", name), storable(name, value));
    }

    /** Throws {@link RefusedRequest} where the path cannot be read. */
    static void requirePath(String path) {
        storable("path", decoded("path", path));
    }

    private static String storable(String field, String text) {
        if (!StorableText.isOne(text)) {
            throw RefusedRequest.malformed(field, text, StorableText.ALLOWED);
        }
        return text;
    }

    private static String decoded(String field, String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(octet(field, raw, i));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(raw.charAt(i)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedRequest.malformed(field, raw, ENCODED);
        }
    }

    private static int octet(String field, String raw, int at) {
        int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(raw.charAt(at + 2), 16);
        if (low < 0) {
            throw RefusedRequest.malformed(field, raw, ENCODED);
        }
        return high * 16 + low;
    }
}
