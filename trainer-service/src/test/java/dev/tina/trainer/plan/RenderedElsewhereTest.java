package dev.tina.trainer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same job on other machines, in processes that order their hash maps and tell the time in their own ways. */
class RenderedElsewhereTest {

    private static final List<List<String>> MACHINES = List.of(
            List.of("-Duser.timezone=UTC"),
            List.of("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR", "-Xshare:off"),
            List.of("-Duser.timezone=America/Los_Angeles", "-Duser.language=ar", "-Duser.country=EG", "-Xint"));

    @TempDir
    Path folder;

    @Test
    void promptsSeedsAndHashesAreTheSameBytes() throws Exception {
        Set<String> told = new LinkedHashSet<>();
        for (List<String> machine : MACHINES) {
            told.add(on(machine));
        }

        assertThat(told).hasSize(1);
        assertThat(told.iterator().next())
                .contains("{'role': 'system', 'content': 'Count in dozens.'}")
                .contains("Monday, 30 November 2026; low; not to think")
                .contains("{\"pages\": 3, \"title\": \"Sums\"}")
                .contains("{area=sums, kind=word, level=1, source=own}");
    }

    private String on(List<String> machine) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RenderedPrompts.class.getName()));
        command.addAll(List.of(tasks().toString(), template().toString(), recipe()));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private Path tasks() throws IOException {
        return Files.writeString(folder.resolve("chat.jsonl"), """
                {"id": "a", "source": "own", "level": 1, "kind": "word", "area": "sums", "problem": [{"role": "system", "content": "Count in dozens."}, {"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "4"}, {"role": "user", "content": "And 3?"}], "answer": "7"}
                {"id": "b", "source": "own", "level": 1, "kind": "word", "area": "sums", "problem": [{"from": "human", "value": "8 + 1?"}], "answer": "9"}
                {"id": "c", "source": "own", "level": 2, "kind": "word", "area": "sums", "problem": "5 + 5?", "answer": "10"}
                """);
    }

    private Path template() throws IOException {
        Files.writeString(folder.resolve("chat_template.jinja"), """
                {%- for message in messages %}{{ message }} {{ message | tojson }}
                {% for key, value in message.items() %}{{ key }}: {{ value }}
                {% endfor %}{% endfor %}
                {{- strftime_now('%A, %d %B %Y') }}; {{ reasoning_effort }}; {{ 'to' if enable_thinking else 'not to' }} think
                {{ documents | tojson }} {{ documents[0] }}""");
        return folder;
    }

    private String recipe() {
        return """
                {"base": "base", "taskSet": "jsonl:%s", "rewards": [{"name": "accuracy"}],
                 "taskFilter": {"level": ["1"], "kind": ["word"], "source": ["own"], "area": ["sums"]},
                 "prompt": {"variables": {"reasoning_effort": "low", "enable_thinking": false,
                                          "documents": [{"title": "Sums", "pages": 3}]}}}""".formatted(folder.resolve("chat.jsonl"));
    }
}
