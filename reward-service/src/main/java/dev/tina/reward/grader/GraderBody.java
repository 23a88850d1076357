package dev.tina.reward.grader;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads the body of an answer, if it is JSON and not too long. */
final class GraderBody {

    private GraderBody() {}

    /** Throws {@link GraderException} for what is not to be read. */
    static byte[] read(@Nullable HttpEntity entity, int limit) throws IOException {
        if (entity == null) {
            throw garbage("the answer has no body");
        }
        requireJson(entity.getContentType());
        InputStream content = entity.getContent();
        byte[] body = content.readNBytes(limit + 1);
        if (body.length > limit) {
            throw garbage("the answer is longer than " + limit + " bytes");
        }
        return body;
    }

    private static void requireJson(@Nullable String header) throws GraderException {
        ContentType type = ContentType.parseLenient(header);
        String mime = type == null ? "" : type.getMimeType();
        if (!mime.equals("application/json") && !mime.endsWith("+json")) {
            throw garbage("the answer's content type must be application/json");
        }
    }

    private static GraderException garbage(String what) {
        return GraderException.lasting(GraderFailure.GARBAGE, what);
    }
}
