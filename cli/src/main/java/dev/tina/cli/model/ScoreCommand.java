package dev.tina.cli.model;

import dev.tina.common.AtomicFile;
import dev.tina.policy.forward.Policy;
import dev.tina.terminal.CommandOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Computes the log-probabilities of given tokens. */
@Command(
        name = "score",
        description = {
            "Computes the log-probability of each token of each line, given the tokens before it.",
            "Input lines: {\"ids\": [3, 14, 15]}; output lines: {\"logprobs\": [...]}, from the second id on, in nats."
        })
public final class ScoreCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Scored(float[] logprobs) {}

    /** @param output the file that holds their log-probabilities */
    private record Summary(int lines, String output) {}

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyOptions policyOptions;

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "Token ids, one line a sequence.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path input;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Gets the log-probabilities.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1",
            description = "By which the logits are divided; ${DEFAULT-VALUE} by default.")
    private double temperature;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException {
        if (!(temperature > 0)) {
            throw console.misuse("--temperature must be above 0, was " + temperature);
        }
        try (var loaded = policyOptions.load(console::note)) {
            int vocabulary = loaded.base().config().dimensions().vocabulary();
            List<int[]> sequences = TokenLines.read(input, vocabulary);
            AtomicFile.write(output, out -> write(sequences, loaded.policy(), out));
            String file = output.toAbsolutePath().normalize().toString();
            console.result(new Summary(sequences.size(), file), List::of);
            console.note(sequences.size() + " lines scored");
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(List<int[]> sequences, Policy policy, OutputStream out) throws IOException {
        for (List<int[]> batch : TokenLines.batches(sequences)) {
            for (float[] logprobs : policy.logprobs(batch, temperature)) {
                out.write(JSON.writeValueAsBytes(new Scored(logprobs)));
                out.write('\n');
            }
        }
    }
}
