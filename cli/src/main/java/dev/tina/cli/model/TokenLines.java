package dev.tina.cli.model;

import dev.tina.supervisor.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sequences of token ids in a file of JSON lines. */
final class TokenLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOKENS_A_BATCH = 8192;

    private TokenLines() {}

    /** @throws CommandFailure naming the line and what is wrong with it */
    static List<int[]> read(Path file, int vocabulary) throws IOException {
        var sequences = new ArrayList<int[]>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String place = file + ", line " + (sequences.size() + 1) + ": ";
                sequences.add(ids(line, vocabulary, place));
            }
        } catch (NoSuchFileException e) {
            throw new CommandFailure("--input must be a file, there is none at " + file.toAbsolutePath(), e);
        }
        return sequences;
    }

    /** In order; a batch holds at most 8,192 tokens, padding included, unless one sequence is longer than that. */
    static List<List<int[]>> batches(List<int[]> sequences) {
        var batches = new ArrayList<List<int[]>>();
        var batch = new ArrayList<int[]>();
        int longest = 0;
        for (int[] sequence : sequences) {
            longest = Math.max(longest, sequence.length);
            if (!batch.isEmpty() && (long) longest * (batch.size() + 1) > TOKENS_A_BATCH) {
                batches.add(List.copyOf(batch));
                batch.clear();
                longest = sequence.length;
            }
            batch.add(sequence);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static int[] ids(String line, int vocabulary, String place) {
        JsonNode ids = parse(line, place).path("ids");
        if (!ids.isArray() || ids.isEmpty()) {
            throw new CommandFailure(place + "needs {\"ids\": [...]} with at least one id");
        }
        var tokens = new int[ids.size()];
        for (int t = 0; t < tokens.length; t++) {
            JsonNode id = ids.get(t);
            if (!id.isInt() || id.intValue() < 0 || id.intValue() >= vocabulary) {
                throw new CommandFailure(
                        place + "ids[" + t + "] must be between 0 and " + (vocabulary - 1) + ", was " + id);
            }
            tokens[t] = id.intValue();
        }
        return tokens;
    }

    private static JsonNode parse(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new CommandFailure(place + "is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
