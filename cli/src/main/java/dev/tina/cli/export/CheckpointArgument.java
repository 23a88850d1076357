package dev.tina.cli.export;

import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.supervisor.CommandFailure;
import java.util.List;
import java.util.stream.Stream;

/** Which of a job's policy versions is meant: {@code best}, {@code last}, or a number. */
final class CheckpointArgument {

    private CheckpointArgument() {}

    /** Throws {@link CommandFailure}, saying what there is, if there is no such version. */
    static CheckpointAnswer of(String wanted, List<CheckpointAnswer> checkpoints) {
        if (checkpoints.isEmpty()) {
            throw new CommandFailure("the job has no checkpoint yet");
        }
        return switch (wanted) {
            case "last" -> checkpoints.getLast();
            case "best" ->
                find(
                        checkpoints.stream().filter(CheckpointAnswer::best),
                        "no version of the job has been judged on its held-out tasks, so none is the best;"
                                + " --checkpoint last and --checkpoint N need no judgement");
            default ->
                find(
                        checkpoints.stream()
                                .filter(checkpoint -> Integer.toString(checkpoint.policyVersion())
                                        .equals(wanted)),
                        "--checkpoint must be best, last or a version from 0 to "
                                + checkpoints.getLast().policyVersion() + ", was " + wanted);
        };
    }

    private static CheckpointAnswer find(Stream<CheckpointAnswer> found, String failure) {
        return found.findFirst().orElseThrow(() -> new CommandFailure(failure));
    }
}
