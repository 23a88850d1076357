package dev.tina.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers of every dead letter: why the record was given up, and the topic it came from. */
public final class DeadLetterHeaders {

    private static final String REASON = "x-reason";
    private static final String ORIGINAL_TOPIC = "x-original-topic";
    private static final int LONGEST_REASON = 1000;

    private DeadLetterHeaders() {}

    /** By name; a reason is cut at 1,000 characters. */
    public static Map<String, byte[]> of(String reason, String originalTopic) {
        String told = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        return Map.of(REASON, bytes(told), ORIGINAL_TOPIC, bytes(originalTopic));
    }

    /** The reason that the headers of a letter give. */
    public static String reason(Map<String, ? extends @Nullable Object> headers) {
        return switch (headers.get(REASON)) {
            case null -> "no reason was given";
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case Object other -> other.toString();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
