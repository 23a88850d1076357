package dev.tina.cli.export;

import dev.tina.cli.client.JobArgument;
import dev.tina.cli.client.Patience;
import dev.tina.cli.client.SystemOption;
import dev.tina.cli.client.TinaApi;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a policy version as others read it. */
@Command(
        name = "export",
        description = {
            "Writes a job's adapter as a folder that AutoPeftModelForCausalLM.from_pretrained loads, or merged with its base",
            "as a Hugging Face model folder, with model card, recipe, training log and evaluations."
        })
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private JobArgument job;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private SystemOption system;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ExportOptions options;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The folder to make.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(names = "--force", description = "Replaces the folder if it is there.")
    private boolean force;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.requireTogether(console);
        TinaApi api = system.api(Patience.QUESTION);
        JobExport export = options.of(api, job.id(api), console);
        Path place = export.into(output, force, console::note);
        console.result(export.result(place), () -> lines(export, place));
        return CommandLine.ExitCode.OK;
    }

    private static List<String> lines(JobExport export, Path place) {
        List<String> lines = new ArrayList<>(export.warning().stream().toList());
        lines.add(export.summary() + " in " + place);
        lines.add("what it is and how to use it: " + place.resolve("README.md"));
        lines.add("to the hub: ./tina push " + place + " --repo ORGANISATION/NAME");
        return lines;
    }
}
