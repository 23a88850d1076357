package dev.tina.cli.evaluate;

import dev.tina.cli.client.EvaluationAnswers.Benchmark;
import dev.tina.cli.client.EvaluationAnswers.Evaluation;
import dev.tina.cli.client.EvaluationApi;
import dev.tina.cli.client.EvaluationWatch;
import dev.tina.cli.client.SystemOption;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (benchmarks.isEmpty() == (taskSet == null)) {
            throw new CommandFailure("give --benchmark, or else --task-set");
        }
        EvaluationApi api = EvaluationApi.of(system);
        List<Evaluation> asked = new ArrayList<>();
        for (Map<String, Object> body : request.bodies(benchmarks, taskSet, api)) {
            foretell(api, body);
            Evaluation evaluation = api.ask(body);
            say("evaluation " + evaluation.id());
            asked.add(evaluation);
        }
        return detach ? CommandLine.ExitCode.OK : follow(api, asked);
    }

    private void foretell(EvaluationApi api, Map<String, Object> body) throws InterruptedException {
        Optional<Benchmark> declared = api.benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals(body.get("benchmark")))
                .findFirst();
        Optional<Long> tasks = request.tasks(declared);
        if (tasks.isPresent()) {
            int samples = request.samples(declared);
            say("%s: %d tasks × %d samples; a difference of %.1f points is told from chance four times in five"
                    .formatted(
                            body.getOrDefault("benchmark", taskSet),
                            tasks.get(),
                            samples,
                            api.power(tasks.get(), samples).detectable()));
        }
    }

    private int follow(EvaluationApi api, List<Evaluation> asked) throws InterruptedException {
        boolean allCompleted = true;
        for (Evaluation evaluation : asked) {
            Evaluation over = new EvaluationWatch(api, this::say).follow(evaluation.id());
            ResultLines.of(over).forEach(this::say);
            allCompleted &= over.isCompleted();
        }
        return allCompleted ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
