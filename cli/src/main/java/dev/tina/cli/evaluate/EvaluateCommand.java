package dev.tina.cli.evaluate;

import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.BenchmarkAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Judges a model, an adapter or a job's policy version on benchmarks. */
@Command(
        name = "evaluate",
        description = {
            "Judges a model, with or without an adapter, on benchmarks or any task set: Pass@1 with its 95 %% interval.",
            "Needs a system that runs (./tina up). Says first which difference the evaluation could tell from chance."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private EvaluationOptions request;

    @Option(names = "--benchmark", paramLabel = "NAME", description = "See ./tina benchmarks; may be repeated.")
    private List<String> benchmarks = List.of();

    @Option(names = "--task-set", paramLabel = "NAME", description = "Any task set, such as jsonl:/path/file.jsonl.")
    private @Nullable String taskSet;

    @Option(names = "--detach", description = "Asks for the evaluations and does not wait for them.")
    private boolean detach;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (benchmarks.isEmpty() == (taskSet == null)) {
            throw new CommandFailure("give --benchmark, or else --task-set");
        }
        TinaApi api = system.api(Patience.JOB);
        List<String> asked = new ArrayList<>();
        for (Map<String, Object> body : request.bodies(benchmarks, taskSet, api)) {
            foretell(api, body);
            EvaluationAnswer evaluation = api.evaluate(body);
            console.say("evaluation " + evaluation.id());
            asked.add(evaluation.id());
        }
        boolean allCompleted = detach || follow(api, asked);
        List<JsonNode> documents = new ArrayList<>();
        for (String id : asked) {
            documents.add(api.evaluationDocument(id));
        }
        console.result(Map.of("data", documents), List::of); // as lines each was told when it was over
        return allCompleted ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void foretell(TinaApi api, Map<String, Object> body) throws InterruptedException {
        Optional<BenchmarkAnswer> declared = api.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(body.get("benchmark")))
                .findFirst();
        Optional<Long> tasks = request.tasks(declared);
        if (tasks.isPresent()) {
            int samples = request.samples(declared);
            console.say("%s: %d tasks × %d samples; a difference of %.1f points is told from chance four times in five"
                    .formatted(
                            body.getOrDefault("benchmark", taskSet),
                            tasks.get(),
                            samples,
                            api.detectable(tasks.get(), samples)));
        }
    }

    private boolean follow(TinaApi api, List<String> asked) throws InterruptedException {
        boolean allCompleted = true;
        for (String id : asked) {
            EvaluationAnswer over = new EvaluationWatch(api, console::say, WaitingClock.SYSTEM).follow(id);
            ResultLines.of(over).forEach(console::say);
            allCompleted &= over.isCompleted();
        }
        return allCompleted;
    }
}
