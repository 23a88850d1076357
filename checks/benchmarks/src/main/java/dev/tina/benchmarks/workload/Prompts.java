package dev.tina.benchmarks.workload;

import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The prompts of the workload as token ids: word problems in the model's own chat template, or random tokens. */
public final class Prompts {

    /** What the anchors' workload puts behind each problem. */
    private static final String SUFFIX = " Put the final answer in \\boxed{}.";

    private static final ChatTemplate.Setting ANY_DAY = ChatTemplate.Setting.on(LocalDate.EPOCH);
    private static final JsonMapper JSON = new JsonMapper();

    private Prompts() {}

    /**
     * The first prompts of a source, from the beginning again where it has fewer.
     *
     * @param model folder with tokenizer and chat template; not looked at where prompts are made
     * @param vocabulary of the model
     */
    public static List<int[]> of(PromptSource source, Path model, int count, int vocabulary) {
        String file = source.file();
        List<int[]> found =
                file == null ? made(count, source.madeTokens(), vocabulary) : read(Path.of(file), model, count);
        return Stream.generate(() -> found).flatMap(List::stream).limit(count).toList();
    }

    private static List<int[]> made(int count, int tokens, int vocabulary) {
        SplittableRandom random = new SplittableRandom(count);
        return IntStream.range(0, count)
                .mapToObj(i -> random.ints(tokens, 0, vocabulary).toArray())
                .toList();
    }

    private static List<int[]> read(Path file, Path model, int count) {
        ChatTemplate template = ChatTemplate.load(model);
        try (Tokenizer tokenizer = Tokenizer.load(model);
                Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .limit(count)
                    .map(line -> JSON.readTree(line).path("problem").asString() + SUFFIX)
                    .map(problem -> template.render(List.of(new ChatMessage("user", problem)), true, ANY_DAY))
                    .map(tokenizer::encode)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
