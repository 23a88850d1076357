package dev.tina.trainer.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tina.tasks.upload.UploadFolder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data file that was sent.
 *
 * @param id made of name and content
 * @param name of the file, whose end says how it is read
 * @param sha256 of the content
 * @param bytes its size
 * @param tasks how many it holds, read without settings; absent where it needs settings such as {@code ?problem=question}
 * @param unread why it cannot be read without settings; absent where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dataset(
        String id,
        String name,
        String sha256,
        long bytes,
        @Nullable Integer tasks,
        @Nullable String unread,
        Instant createdAt) {

    /** The name by which recipes and evaluations know it; settings may follow a question mark. */
    @JsonProperty
    String taskSet() {
        return UploadFolder.taskSet(id);
    }
}
