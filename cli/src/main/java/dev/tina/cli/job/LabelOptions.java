package dev.tina.cli.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people call a new job, and what they want to remember of it. */
final class LabelOptions {

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the job is called; by default what differs from the recipe.")
    private @Nullable String name;

    @Option(names = "--tag", paramLabel = "TAG", description = "A word that jobs are found by; may be repeated.")
    private List<String> tags = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "A remark that stays with the job.")
    private @Nullable String note;

    /** Adds to the body of a request what was given. */
    void addTo(Map<String, @Nullable Object> request) {
        if (name != null) {
            request.put("name", name);
        }
        if (!tags.isEmpty()) {
            request.put("tags", tags);
        }
        if (note != null) {
            request.put("note", note);
        }
    }
}
