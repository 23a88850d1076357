package dev.tina.text.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Folders as users have them, each with the text that Jinja 3.1.6 makes of its template, set up as transformers does. */
class UserTemplatesTest {

    @TestFactory
    List<DynamicTest> templateRendersAsInTransformers() throws IOException, URISyntaxException {
        Path folders = Path.of(Objects.requireNonNull(UserTemplatesTest.class.getResource("/jinja/users"))
                .toURI());
        try (Stream<Path> all = Files.list(folders)) {
            return all.sorted()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> assertRenders(folder)))
                    .toList();
        }
    }

    private static void assertRenders(Path folder) throws IOException {
        ChatMessage[] messages = JsonMapper.shared().readValue(folder.resolve("messages.json"), ChatMessage[].class);

        assertThat(ChatTemplate.load(folder)
                        .render(Arrays.asList(messages), true, ChatTemplate.Setting.on(LocalDate.EPOCH)))
                .isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }
}
