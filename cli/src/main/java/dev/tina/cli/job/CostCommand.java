package dev.tina.cli.job;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.JobsApi;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.PublishedCostsAnswer;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** What a job has cost, and what the paper says its own training did. */
@Command(
        name = "cost",
        description = "Shows what a job has cost, by role and device, beside the paper's table of costs.")
public final class CostCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /**
     * What the command answers as JSON.
     *
     * @param cost as the gateway answers it
     * @param published what the paper says of its own training
     */
    private record Document(String id, JsonNode cost, PublishedCostsAnswer published) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        TinaApi api = system.api(Patience.QUESTION);
        JsonNode document = api.jobs().document(job.id(api));
        JobAnswer spent = JobsApi.typed(document);
        PublishedCostsAnswer published = api.publishedCosts();
        console.result(new Document(spent.id(), document.path("cost"), published), () -> lines(spent, published));
        return CommandLine.ExitCode.OK;
    }

    private static List<String> lines(JobAnswer job, PublishedCostsAnswer published) {
        List<String> lines = new ArrayList<>(CostTable.ours(job.id(), job.cost()));
        lines.add("");
        lines.addAll(CostTable.published(published));
        return lines;
    }
}
