package dev.tina.cli.job;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.LogAnswer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what has happened to a job. */
@Command(
        name = "logs",
        description = {
            "Shows what has happened to a job, in order: its states with their reasons, each step, rewards that could"
                    + " not be computed, evaluations and why some failed.",
            "With -o json all events with all they hold."
        })
public final class LogsCommand implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what comes, until the job has ended.")
    private boolean follow;

    @Option(
            names = "--tail",
            paramLabel = "N",
            description = "Only the last so many of what has happened; all by default.")
    private int tail = Integer.MAX_VALUE;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (tail < 0) {
            throw console.misuse("--tail must be at least 0, was " + tail);
        }
        if (follow && console.isJson()) {
            throw console.misuse("-f shows lines as they come, so it cannot be one JSON document; give -f or -o json");
        }
        TinaApi api = system.api(follow ? Patience.JOB : Patience.QUESTION);
        String id = job.id(api);
        List<LogAnswer> all = api.jobs().log(id, 0);
        List<LogAnswer> events = all.subList(Math.max(0, all.size() - tail), all.size());
        console.result(
                Map.of("data", events),
                () -> events.stream()
                        .flatMap(event -> LogText.of(event).stream())
                        .toList());
        if (follow) {
            follow(api, id, all.isEmpty() ? 0 : all.getLast().id());
        }
        return CommandLine.ExitCode.OK;
    }

    private void follow(TinaApi api, String id, long seen) throws InterruptedException {
        long last = seen;
        while (true) {
            boolean ended = api.job(id).state().isFinal();
            List<LogAnswer> more = api.jobs().log(id, last);
            more.forEach(event -> LogText.of(event).forEach(console::say));
            if (ended && more.isEmpty()) {
                return;
            }
            last = more.isEmpty() ? last : more.getLast().id();
            WaitingClock.SYSTEM.pause(PAUSE);
        }
    }
}
