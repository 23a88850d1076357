package dev.tina.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.tina.cli.Tina;
import dev.tina.device.machine.CudaDriver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private static final String MODEL = Path.of("../models/tina-tiny").toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void greedyAnswerIsAlwaysTheSame() {
        String first = generate("--prompt", "What is 31 + 24?", "--greedy");
        String second = generate("--prompt", "What is 31 + 24?", "--greedy", "--seed", "99");

        assertThat(first).isEqualTo(second).contains("\\boxed{");
        assertThat(err.toString()).contains("ended by itself");
    }

    @Test
    void seedDecidesASampledAnswer() {
        String first = generate("--prompt", "What is 31 + 24?", "--seed", "5");

        assertThat(generate("--prompt", "What is 31 + 24?", "--seed", "5")).isEqualTo(first);
        var answers = new ArrayList<String>();
        for (int seed = 1; seed <= 5; seed++) {
            answers.add(generate("--prompt", "What is 31 + 24?", "--seed", Integer.toString(seed)));
        }
        assertThat(answers).containsAnyOf(first).anyMatch(answer -> !answer.equals(first));
    }

    @Test
    void rawPromptIsContinuedAsItIs() {
        String answer = generate(
                "--raw",
                "--greedy",
                "--prompt",
                "<|im_start|>user\nWhat is 31 + 24?<|im_end|>\n<|im_start|>assistant\n<think>\n3");

        assertThat(answer).isNotEqualTo(generate("--greedy", "--prompt", "What is 31 + 24?"));
    }

    @Test
    void answerIsCutOffWhereAsked() {
        generate("--prompt", "What is 31 + 24?", "--greedy", "--max-tokens", "3");

        assertThat(err.toString()).startsWith("3 tokens in").contains("cut off at --max-tokens");
    }

    @Test
    void negativeTemperatureIsRefusedByName() {
        assertThat(run("--prompt", "What is 31 + 24?", "--temperature", "-1")).isEqualTo(1);
        assertThat(err.toString()).contains("temperature must be between 0 and 100, was -1.0");
    }

    @Test
    void promptLongerThanTheModelCanReadIsRefused() {
        assertThat(run("--prompt", "3 + 4 ".repeat(5000))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("tina: prompt");
    }

    @Test
    void theChatTemplateIsGivenVariablesAndTheDate(@TempDir Path folder) throws IOException {
        Path model = copyOf(Path.of(MODEL), folder);
        Files.writeString(model.resolve("chat_template.jinja"), """
                <|im_start|>user
                {{ messages[0].content }} {{ strftime_now('%-d') }} + {{ summand }}?<|im_end|>
                <|im_start|>assistant
                <think>{{ '\\n' }}""");

        String answer = generateBy(
                model, "--greedy", "--prompt", "What is", "--date", "2026-11-24", "--variable", "summand=31");
        assertThat(answer).isEqualTo(generate("--greedy", "--prompt", "What is 24 + 31?"));
        assertThat(run("--raw", "--prompt", "x", "--date", "2026-11-24")).isEqualTo(1);
        assertThat(err.toString()).contains("--date and --variable are for the chat template, which --raw leaves out");
    }

    @Test
    void aGpuThatCannotBeHadIsRefusedInOneSentence() {
        assumeFalse(CudaDriver.isThere(), "this machine has NVIDIA's driver");

        assertThat(run("--prompt", "x", "--device", "cuda:0")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("tina: --device is cuda:0, and that cannot be: this machine has no NVIDIA driver")
                .endsWith("or compute on cpu");
        assertThat(run("--prompt", "x", "--device", "gpu0")).isEqualTo(1);
        assertThat(err.toString())
                .contains("tina: --device must be cpu, or cuda: and a number, such as cuda:0, was gpu0");
    }

    private static Path copyOf(Path model, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private String generateBy(Path model, String... options) {
        assertThat(run(model.toString(), options)).as(err::toString).isZero();
        String answer = out.toString();
        out.getBuffer().setLength(0);
        return answer;
    }

    private String generate(String... options) {
        assertThat(run(options)).as(err::toString).isZero();
        String answer = out.toString();
        out.getBuffer().setLength(0);
        return answer;
    }

    private int run(String... options) {
        return run(MODEL, options);
    }

    private int run(String model, String[] options) {
        var arguments = new ArrayList<>(List.of("generate", "--model", model));
        if (!List.of(options).contains("--device")) {
            arguments.addAll(List.of("--device", "cpu"));
        }
        arguments.addAll(List.of(options));
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
