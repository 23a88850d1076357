package dev.tina.service.http;

import dev.tina.common.InvalidInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.databind.JsonNode;

/** Reads bodies that a controller takes as a tree, by {@link RequestJson}; writing is left to others. */
final class JsonBody extends AbstractHttpMessageConverter<JsonNode> {

    private static final int MOST_BYTES = 16 * 1024 * 1024; // the gateway takes less, unless it is set to take more

    JsonBody() {
        super(MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return JsonNode.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected JsonNode readInternal(Class<? extends JsonNode> type, HttpInputMessage message) throws IOException {
        requireUtf8(message.getHeaders().getContentType());
        byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw RefusedRequest.tooLarge("body", "more", "at most " + MOST_BYTES + " bytes");
        }
        return RequestJson.read(body);
    }

    private static void requireUtf8(@Nullable MediaType type) {
        Charset charset = type == null ? null : type.getCharset();
        if (type != null
                && charset != null
                && !charset.equals(StandardCharsets.UTF_8)
                && !charset.equals(StandardCharsets.US_ASCII)) {
            throw new RefusedRequest(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new InvalidInput(HttpHeaders.CONTENT_TYPE, type.toString(), "application/json in UTF-8"));
        }
    }

    @Override
    protected void writeInternal(JsonNode tree, HttpOutputMessage message) {
        throw new UnsupportedOperationException("never asked to write");
    }
}
