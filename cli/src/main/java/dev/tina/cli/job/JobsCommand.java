package dev.tina.cli.job;

import dev.tina.cli.client.JobsApi;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.WaitingClock;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.contracts.JobState;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists jobs. */
@Command(
        name = "jobs",
        description = {
            "Lists the jobs, the newest first: how far each is, its last reward, Pass@1 from base to best, what it has"
                    + " cost, how long it has run and still runs.",
            "Other commands name a job by its id, at least 4 characters of its start, its name, or last."
        })
public final class JobsCommand implements Callable<Integer> {

    @Option(names = "--state", paramLabel = "STATE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable JobState state;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only jobs with this tag.")
    private @Nullable String tag;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "The most that are listed, from 1 to 1000; ${DEFAULT-VALUE} by default.")
    private int limit;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (limit < 1 || limit > 1000) {
            throw console.misuse("--limit must be from 1 to 1000, was " + limit);
        }
        JsonNode list = system.api(Patience.QUESTION)
                .jobs()
                .list(new JobsApi.Filter(state == null ? null : state.name(), tag, limit));
        console.result(list, () -> lines(list));
        return CommandLine.ExitCode.OK;
    }

    private static List<String> lines(JsonNode list) {
        List<JobAnswer> jobs = JobsApi.jobs(list);
        if (jobs.isEmpty()) {
            return List.of("no job; ./tina train RECIPE makes one");
        }
        List<String> lines =
                new ArrayList<>(new JobTable(WaitingClock.SYSTEM.now()).of(jobs).lines());
        if (list.path("next").isString()) {
            lines.add("there are more; --limit shows them");
        }
        return lines;
    }
}
