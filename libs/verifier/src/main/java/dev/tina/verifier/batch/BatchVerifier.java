package dev.tina.verifier.batch;

import dev.tina.common.AtomicFile;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies each line {@code {"completion": …, "reference": …}} of a file; {@code prediction} and {@code gold} mean the
 * same two. It adds verdict, reason, span, normal forms, fuel and microseconds to the line; other keys come through.
 */
public final class BatchVerifier {

    private final @Nullable VerifierSettings settings;

    /** Verifies each line under the settings it asks for or, where it asks for none, those usual for its kind. */
    public BatchVerifier() {
        this.settings = null;
    }

    /** Verifies lines that ask for no settings of their own under these. */
    public BatchVerifier(VerifierSettings settings) {
        this.settings = settings;
    }

    /**
     * Counts what became of the lines; the output file appears when it is whole. Throws {@link LineException} for the
     * first line that is no case.
     *
     * @param progress told the number of lines verified so far, after each
     */
    public Tally run(Path input, Path output, LongConsumer progress) throws IOException {
        Tally tally = new Tally();
        AtomicFile.write(output, out -> verify(input, out, tally, progress));
        return tally;
    }

    private void verify(Path input, OutputStream out, Tally tally, LongConsumer progress) throws IOException {
        try (JsonLines lines = new JsonLines(Files.newInputStream(input))) {
            for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
                VerdictLine verified = verified(Case.of(line, settings));
                out.write((verified.json() + "\n").getBytes(StandardCharsets.UTF_8));
                tally.add(verified);
                progress.accept(tally.lines());
            }
        }
    }

    private static VerdictLine verified(Case given) {
        AnswerVerifier verifier = new AnswerVerifier(given.settings());
        long start = System.nanoTime();
        Verdict verdict = verifier.verify(given.completion(), given.reference());
        return new VerdictLine(given, verdict, (System.nanoTime() - start) / 1_000);
    }
}
