package dev.tina.cli.follow;

import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.terminal.CommandOutput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows a job before people's eyes: its lines, what Ctrl-C says, its summary, what to do next, the exit status. */
public final class FollowedJob {

    private final TinaApi api;
    private final Gateway gateway;
    private final String system;
    private final CommandOutput console;

    /** @param system the option that names the system, with a blank before it; nothing for the usual one */
    public FollowedJob(TinaApi api, Gateway gateway, String system, CommandOutput console) {
        this.api = api;
        this.gateway = gateway;
        this.system = system;
        this.console = console;
    }

    /**
     * What a command that followed a job answers as JSON.
     *
     * @param job as the gateway answers it
     * @param evaluations of its policy versions, as the gateway answers them
     * @param adapter the last version's; null where there is none
     */
    private record Document(
            JsonNode job,
            List<JsonNode> evaluations,
            @Nullable CheckpointAnswer adapter,
            int exitStatus) {}

    /**
     * Returns the exit status when the job is over or has paused by itself; throws CommandFailure where it fails.
     *
     * @param silence how long to wait for news of it
     * @param tail so many of the steps that are finished already are shown
     */
    public int follow(JobAnswer job, Duration silence, int tail) throws InterruptedException {
        JobWatch watch = new JobWatch(api, new FollowLines(console::say), silence, WaitingClock.SYSTEM);
        JobResult result = Farewell.during(
                () -> watch.follow(job.id(), tail), commands(job).whileItRuns(), console::note);
        CheckpointAnswer adapter = lastAdapter(result.job());
        Document document = new Document(
                api.jobs().document(job.id()), api.evaluationDocuments(job.id()), adapter, result.exitStatus());
        console.result(document, () -> lines(result, adapter));
        return result.exitStatus();
    }

    private List<String> lines(JobResult result, @Nullable CheckpointAnswer adapter) {
        JobAnswer job = result.job();
        List<String> lines = new ArrayList<>(List.of(""));
        if (job.isPausedByItself()) {
            lines.add("the job is PAUSED after step " + job.step() + ": " + job.pauseReason());
        }
        lines.addAll(new JobSummary(result).lines());
        if (adapter != null) {
            lines.add("adapter:   " + adapter.uri() + " (policy version " + adapter.policyVersion() + ", sha256 "
                    + adapter.sha256() + ")");
        }
        lines.add("");
        lines.addAll(
                job.isPausedByItself()
                        ? commands(job).whilePaused()
                        : commands(job).afterTheEnd());
        return lines;
    }

    private @Nullable CheckpointAnswer lastAdapter(JobAnswer job) throws InterruptedException {
        return api.checkpoints(job.id()).stream()
                .filter(checkpoint -> checkpoint.policyVersion() == job.lastVersion())
                .findFirst()
                .orElse(null);
    }

    private NextCommands commands(JobAnswer job) {
        return new NextCommands(job, gateway, system);
    }
}
