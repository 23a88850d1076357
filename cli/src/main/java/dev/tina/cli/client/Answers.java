package dev.tina.cli.client;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway answers, read: one thing, or a list with all its pages. */
final class Answers {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayHttp http;

    Answers(GatewayHttp http) {
        this.http = http;
    }

    /**
     * A page of a list.
     *
     * @param next what the next page comes after; null for none
     */
    record Page<T>(@Nullable List<T> data, @Nullable String next) {}

    <T> T get(String path, TypeReference<T> type) throws InterruptedException {
        return read(path, http.get(path), type);
    }

    /** All of a list, page by page. */
    <T> List<T> list(String path, TypeReference<Page<T>> type) throws InterruptedException {
        List<T> all = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = get(after == null ? path : path + (path.contains("?") ? "&" : "?") + "after=" + after, type);
            if (page.data() == null) {
                throw new IllegalStateException(unreadable(path, "a list must have data"));
            }
            all.addAll(page.data());
            after = page.data().isEmpty() ? null : page.next();
        } while (after != null);
        return all;
    }

    static <T> T read(String path, String answer, TypeReference<T> type) {
        try {
            T read = JSON.readValue(answer, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw new IllegalStateException(unreadable(path, String.valueOf(e.getOriginalMessage())), e);
        }
        throw new IllegalStateException(unreadable(path, "it is null"));
    }

    /** An answer that was kept as it came, typed. */
    static <T> T typed(JsonNode answer, Class<T> type) {
        try {
            return JSON.treeToValue(answer, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(unreadable("a question", String.valueOf(e.getOriginalMessage())), e);
        }
    }

    private static String unreadable(String path, String why) {
        return "the answer to " + path + " cannot be read, so what answers may be no gateway of this version: " + why;
    }
}
