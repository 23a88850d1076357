package dev.tina.cli.demo;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.export.StoredAdapter;
import dev.tina.cli.follow.Farewell;
import dev.tina.cli.follow.FollowLines;
import dev.tina.cli.follow.JobResult;
import dev.tina.cli.follow.JobSummary;
import dev.tina.cli.follow.JobWatch;
import dev.tina.cli.follow.NextCommands;
import dev.tina.common.FileTrees;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.supervisor.command.DeviceOptions;
import dev.tina.supervisor.command.StartedSystem;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains the tiny base, end to end, and shows what came of it. */
@Command(
        name = "demo",
        description = {
            "Trains a tiny model to reason, end to end, in a few minutes: starts the system, creates a training job at"
                    + " its gateway, shows each step, and measures Pass@1 before and after.",
            "Writes .tina/demo/report.json and .tina/demo/adapter."
        })
public final class DemoCommand implements Callable<Integer> {

    /** What is said of the base before it begins. */
    private static final String INTRODUCTION = """

            Tina trains a tiny model to reason.

            The base, models/tina-tiny, was made for this demo and is no surprise: it was first taught to work out
            small sums and word problems step by step, and then, on purpose, to seldom do so. Mostly it guesses,
            rambles or breaks the form of its answer. Reinforcement learning shows it no solution; it only sees
            which of its own answers were right and well formed, and adjusts a small adapter (LoRA) accordingly.
            So what you will watch is above all a policy that learns to choose the reasoning it already has.
            """;

    private static final WaitingClock CLOCK = WaitingClock.SYSTEM;
    private static final Duration SILENCE_LIMIT = Duration.ofMinutes(3);

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the job; the recipe's by default.")
    private @Nullable Long seed;

    @Option(names = "--steps", paramLabel = "N", description = "Steps of the job; the recipe's by default.")
    private @Nullable Integer steps;

    @Option(names = "--keep", description = "Leaves the system running; './tina down' with its --data stops it.")
    private boolean keep;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder, kept as it is; .tina/demo/data by default, emptied first.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the gateway; 8080 by default, or any that is free where that is taken.")
    private @Nullable Integer port;

    @Option(names = "--against", paramLabel = "URL", description = "Uses the system behind this gateway.")
    private @Nullable URI against;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeviceOptions devices;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Home.find().root().resolve(".tina/demo");
        console.say(INTRODUCTION);
        if (against != null) {
            train(new Gateway(against, false), " --against " + against, folder);
            return CommandLine.ExitCode.OK;
        }
        var options = StartedSystem.Options.of(folder, data, port, keep).with(devices);
        try (var system = StartedSystem.start(options, console::say)) {
            train(new Gateway(system.gateway(), !keep), " --data " + options.data(), folder);
            system.leaveIfWanted(console::say);
        }
        return CommandLine.ExitCode.OK;
    }

    private void train(Gateway gateway, String system, Path folder) throws IOException, InterruptedException {
        TinaApi api = TinaApi.of(gateway.address(), Patience.JOB, console::note);
        long begin = CLOCK.nanos();
        JobAnswer job = api.createJob(Map.of("recipe", "tina-tiny", "overrides", overrides()));
        console.say("job " + job.id() + ", " + job.steps() + " steps\n");
        JobWatch watch = new JobWatch(api, new FollowLines(console::say), SILENCE_LIMIT, CLOCK);
        JobResult result = Farewell.during(
                () -> watch.follow(job.id()), new NextCommands(job, gateway, system).whileItRuns(), console::note);
        requireJudged(result);
        double seconds = (CLOCK.nanos() - begin) / 1e9;
        CheckpointAnswer checkpoint = checkpoint(api, result.job());
        Path adapter = folder.resolve("adapter");
        FileTrees.delete(adapter);
        Files.createDirectories(adapter);
        new StoredAdapter(api, job.id(), checkpoint).copyTo(adapter);
        DemoReport report =
                DemoReport.of(result, new DemoReport.Adapter(adapter.toString(), checkpoint.sha256()), seconds);
        report.write(folder.resolve("report.json"));
        console.result(report, () -> {
            List<String> lines = new ArrayList<>(List.of(""));
            lines.addAll(new JobSummary(result).lines());
            lines.add("whole job: %.1f s, evaluations included".formatted(seconds));
            lines.add("adapter:   " + adapter + " (policy version " + checkpoint.policyVersion() + ", sha256 "
                    + checkpoint.sha256() + ")");
            lines.add("report:    " + folder.resolve("report.json"));
            lines.add("");
            lines.addAll(new NextCommands(result.job(), gateway, system).afterTheEnd());
            return lines;
        });
    }

    private static void requireJudged(JobResult result) {
        if (result.job().isPausedByItself()) {
            throw new CommandFailure("the job is PAUSED after step "
                    + result.job().step() + ": " + result.job().pauseReason());
        }
        result.failedEvaluations().stream().findFirst().ifPresent(failed -> {
            String reason = failed.failure();
            throw new CommandFailure("the evaluation of policy version " + failed.policyVersion() + " is "
                    + failed.state() + ": " + (reason == null ? "no reason given" : reason));
        });
    }

    private Map<String, Object> overrides() {
        var overrides = new LinkedHashMap<String, Object>();
        if (seed != null) {
            overrides.put("seed", seed);
        }
        if (steps != null) {
            overrides.put("steps", steps);
        }
        return overrides;
    }

    private static CheckpointAnswer checkpoint(TinaApi api, JobAnswer job) throws InterruptedException {
        return api.checkpoints(job.id()).stream()
                .filter(checkpoint -> checkpoint.policyVersion() == job.lastVersion())
                .findFirst()
                .orElseThrow(() -> new CommandFailure("policy version " + job.lastVersion() + " has no checkpoint"));
    }
}
