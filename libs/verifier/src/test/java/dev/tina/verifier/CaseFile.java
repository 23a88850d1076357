package dev.tina.verifier;

import dev.tina.verifier.batch.RecordedOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases as JSON lines, in the test resources or in the folder {@code shared} beside the repository. */
public final class CaseFile {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CaseFile() {}

    /** How the verdicts of a file compare with what it expects. */
    record Score(int cases, int right, List<String> falsePositives, List<String> falseNegatives) {}

    public static List<JsonNode> resource(String name) throws IOException {
        try (var in = CaseFile.class.getResourceAsStream("/cases/" + name)) {
            return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    public static List<JsonNode> shared(String name) throws IOException {
        Optional<Path> file = find("shared/data/" + name);
        Assumptions.assumeTrue(file.isPresent(), "no " + name + " beside the repository");
        return lines(Files.readString(file.orElseThrow()));
    }

    /** Looks beside the repository's root: the first folder upwards that holds the file {@code tina}. */
    private static Optional<Path> find(String relative) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("tina"))) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder)
                .map(root -> root.resolve("..").resolve(relative).normalize())
                .filter(Files::exists);
    }

    private static List<JsonNode> lines(String text) {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                rows.add(MAPPER.readTree(line));
            }
        }
        return rows;
    }

    static Score score(List<JsonNode> cases) {
        List<String> falsePositives = new ArrayList<>();
        List<String> falseNegatives = new ArrayList<>();
        for (JsonNode row : cases) {
            String reference = row.get("gold").asString();
            Verdict verdict = new AnswerVerifier(RecordedOptions.settings(row.path("options")))
                    .verify(row.get("prediction").asString(), reference);
            boolean correct = verdict instanceof Verdict.Correct;
            if (correct != row.get("expected").asBoolean()) {
                (correct ? falsePositives : falseNegatives)
                        .add(row.get("test").asString() + " " + reference + " " + verdict);
            }
        }
        int wrong = falsePositives.size() + falseNegatives.size();
        return new Score(cases.size(), cases.size() - wrong, falsePositives, falseNegatives);
    }
}
