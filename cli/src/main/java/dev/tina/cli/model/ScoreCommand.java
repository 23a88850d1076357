package dev.tina.cli.model;

import dev.tina.policy.forward.Policy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(temperature > 0)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--temperature must be above 0, was " + temperature);
        }
        try (var loaded = policyOptions.load()) {
            int vocabulary = loaded.base().config().dimensions().vocabulary();
            List<int[]> sequences = TokenLines.read(input, vocabulary);
            write(sequences, loaded.policy());
            spec.commandLine().getErr().println(sequences.size() + " lines scored");
        }
        return CommandLine.ExitCode.OK;
    }

    /** The file appears when it is whole. */
    private void write(List<int[]> sequences, Policy policy) throws IOException {
        Path partial = Path.of(output + ".partial");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(partial)) {
                for (List<int[]> batch : TokenLines.batches(sequences)) {
                    for (float[] logprobs : policy.logprobs(batch, temperature)) {
                        writer.write(JSON.writeValueAsString(new Scored(logprobs)));
                        writer.newLine();
                    }
                }
            }
            Files.move(partial, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
