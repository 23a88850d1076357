package dev.tina.cli.export;

import dev.tina.supervisor.CommandFailure;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which of a job's policy versions is meant: {@code best}, {@code last}, or a number. */
final class CheckpointArgument {

    private CheckpointArgument() {}

    /** Throws {@link CommandFailure}, saying what there is, if there is no such version. */
    static JsonNode of(String wanted, List<JsonNode> checkpoints) {
        if (checkpoints.isEmpty()) {
            throw new CommandFailure("the job has no checkpoint yet");
        }
        return switch (wanted) {
            case "last" -> checkpoints.getLast();
            case "best" ->
                find(
                        checkpoints.stream()
                                .filter(checkpoint -> checkpoint.path("best").asBoolean())
                                .toList(),
                        "no version of the job has been judged on its held-out tasks, so none is the best;"
                                + " --checkpoint last and --checkpoint N need no judgement");
            default ->
                find(
                        checkpoints.stream()
                                .filter(checkpoint -> checkpoint
                                        .path("policyVersion")
                                        .asString()
                                        .equals(wanted))
                                .toList(),
                        "--checkpoint must be best, last or a version from 0 to "
                                + checkpoints.getLast().path("policyVersion").asInt() + ", was " + wanted);
        };
    }

    private static JsonNode find(List<JsonNode> found, String failure) {
        if (found.isEmpty()) {
            throw new CommandFailure(failure);
        }
        return found.getFirst();
    }
}
