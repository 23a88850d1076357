package dev.tina.verifier.batch;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Finding;
import dev.tina.verifier.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifies each line {@code {"completion": …, "reference": …}} of a file, {@code prediction} and {@code gold} meaning
 * the same two; other keys come through. Added are verdict, reason, span, normal forms and microseconds.
 */
public final class BatchVerifier {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Answers how many lines were verified; throws {@link IllegalArgumentException} naming a line that is no case. */
    public int run(Path input, Path output) throws IOException {
        int lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(input, StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    writer.write(verified(line, ++lines) + "\n");
                }
            }
        }
        return lines;
    }

    private static String verified(String line, int number) {
        JsonNode row = MAPPER.readTree(line);
        if (!(row instanceof ObjectNode object)) {
            throw new IllegalArgumentException("line " + number + " is no JSON object");
        }
        String completion = text(object, number, "completion", "prediction");
        String reference = text(object, number, "reference", "gold");
        AnswerVerifier verifier = new AnswerVerifier(RecordedOptions.policy(object.path("options")));
        long start = System.nanoTime();
        Verdict verdict = verifier.verify(completion, reference);
        long micros = (System.nanoTime() - start) / 1_000;
        return write(object, verdict).put("micros", micros).toString();
    }

    private static String text(ObjectNode row, int number, String name, String otherName) {
        JsonNode value = row.has(name) ? row.get(name) : row.path(otherName);
        if (!value.isString()) {
            throw new IllegalArgumentException(
                    "line " + number + ": " + name + " (or " + otherName + ") must be a text, was " + value);
        }
        return value.asString();
    }

    private static ObjectNode write(ObjectNode row, Verdict verdict) {
        row.put("verdict", name(verdict)).put("reason", verdict.reason());
        return switch (verdict) {
            case Verdict.Correct correct -> write(row, correct.finding());
            case Verdict.Incorrect incorrect -> write(row, incorrect.finding());
            case Verdict.Undecided undecided -> write(row, undecided.finding());
            case Verdict.UnreadableReference unreadable -> row;
        };
    }

    private static ObjectNode write(ObjectNode row, Finding finding) {
        row.putArray("span").add(finding.start()).add(finding.end());
        return row.put("answerForm", finding.answerForm()).put("referenceForm", finding.referenceForm());
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Correct correct -> "correct";
            case Verdict.Incorrect incorrect -> "incorrect";
            case Verdict.Undecided undecided -> "undecided";
            case Verdict.UnreadableReference unreadable -> "unreadable-reference";
        };
    }
}
