package dev.tina.cli.model;

import dev.tina.cli.recipe.VariableOptions;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.Sampler;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.sampling.SamplingException;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Continues a prompt. */
@Command(
        name = "generate",
        description = {
            "Answers a prompt with a model, with or without an adapter.",
            "The answer goes to standard output, how it was made to standard error."
        })
public final class GenerateCommand implements Callable<Integer> {

    private static final int USUAL_MAX_TOKENS = 512;
    private static final long DEADLINE_HOURS = 1;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PolicyOptions policyOptions;

    @Option(names = "--prompt", required = true, paramLabel = "TEXT", description = "What the user says.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String prompt;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private VariableOptions variables;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "What a chat template prints that asks for the date; today's in UTC by default.")
    private @Nullable LocalDate date;

    @Option(names = "--raw", description = "Continues the prompt as it is, without the model's chat template.")
    private boolean raw;

    @Option(names = "--greedy", description = "Takes the likeliest token always.")
    private boolean greedy;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            defaultValue = "1",
            description = "By which the logits are divided; ${DEFAULT-VALUE} by default.")
    private double temperature;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            defaultValue = "" + USUAL_MAX_TOKENS,
            description = "Where the answer is cut off; ${DEFAULT-VALUE} by default.")
    private int maxTokens;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same answer; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws InterruptedException {
        try (var policy = policyOptions.load(console::note);
                var tokenizer = Tokenizer.load(policyOptions.model());
                var sampler = new Sampler(policy.base(), SamplerConfig.defaults())) {
            long begin = System.nanoTime();
            SampledSequence answer = await(sampler, request(policy, tokenizer));
            double seconds = (System.nanoTime() - begin) / 1e9;
            show(tokenizer.decode(answer.tokens(), true), answer, seconds);
        }
        return CommandLine.ExitCode.OK;
    }

    private SampleRequest request(LoadedPolicy policy, Tokenizer tokenizer) {
        int[] ids = tokenizer.encode(text());
        try {
            var sampling = greedy ? SamplingSettings.greedy(maxTokens) : SamplingSettings.plain(temperature, maxTokens);
            return new SampleRequest(ids, 1, sampling, seed, tokenizer.stopTokens(), policy.adapter(), true);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private String text() {
        if (!raw) {
            LocalDate day = date == null ? LocalDate.now(ZoneOffset.UTC) : date;
            return ChatTemplate.load(policyOptions.model())
                    .render(
                            List.of(new ChatMessage("user", prompt)),
                            true,
                            new ChatTemplate.Setting(day, variables.values()));
        }
        if (date != null || variables.areGiven()) {
            throw new CommandFailure("--date and --variable are for the chat template, which --raw leaves out");
        }
        return prompt;
    }

    private static SampledSequence await(Sampler sampler, SampleRequest request) throws InterruptedException {
        try {
            return sampler.submit(request).get(DEADLINE_HOURS, TimeUnit.HOURS).getFirst();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SamplingException s
                    ? new CommandFailure(String.valueOf(s.getMessage()), s)
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new CommandFailure("no answer after " + DEADLINE_HOURS + " h", e);
        }
    }

    /**
     * What the model answered.
     *
     * @param tokens how many
     * @param stopped whether it ended by itself; otherwise it was cut off at --max-tokens
     */
    private record Answer(String answer, int tokens, boolean stopped, double seconds) {}

    private void show(String text, SampledSequence answer, double seconds) {
        int tokens = answer.tokens().length;
        console.result(new Answer(text, tokens, answer.stopped(), seconds), () -> List.of(text));
        String end = answer.stopped() ? "ended by itself" : "cut off at --max-tokens";
        console.note(String.format(
                Locale.ROOT, "%d tokens in %.1f s (%.0f a second), %s", tokens, seconds, tokens / seconds, end));
    }
}
