package dev.tina.standalone.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.standalone.Tina;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    private String generate(String... options) {
        assertThat(run(options)).as(err::toString).isZero();
        String answer = out.toString();
        out.getBuffer().setLength(0);
        return answer;
    }

    private int run(String... options) {
        var arguments = new ArrayList<>(List.of("generate", "--model", MODEL));
        arguments.addAll(List.of(options));
        return Tina.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
