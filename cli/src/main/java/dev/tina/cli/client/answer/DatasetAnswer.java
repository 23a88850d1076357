package dev.tina.cli.client.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A data file that was sent to the system.
 *
 * @param bytes its size
 * @param tasks how many it holds; null where it cannot be read without settings
 * @param unread why it cannot be read without settings; null where it can
 * @param taskSet by which recipes know it
 */
public record DatasetAnswer(
        String id,
        String name,
        String sha256,
        long bytes,
        @Nullable Integer tasks,
        @Nullable String unread,
        Instant createdAt,
        String taskSet) {}
