package dev.tina.verifier.batch;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Verifies each line {@code {"completion": …, "reference": …}} of a file, {@code prediction} and {@code gold} meaning
 * the same two; other keys come through. Added are verdict, reason, span, normal forms, fuel and microseconds.
 */
public final class BatchVerifier {

    private final @Nullable VerifierSettings policy;

    /** Each line under the policy it asks for or, where it asks for none, the one usual for its kind. */
    public BatchVerifier() {
        this.policy = null;
    }

    /** Under this policy all lines that do not ask for one themselves. */
    public BatchVerifier(VerifierSettings policy) {
        this.policy = policy;
    }

    /**
     * Counts what became of the lines; the output file appears when it is whole. Throws {@link LineException} for the
     * first line that is no case.
     *
     * @param progress told the number of lines verified so far, after each
     */
    public Tally run(Path input, Path output, LongConsumer progress) throws IOException {
        Path partial = Path.of(output + ".partial");
        try {
            Tally tally = verify(input, partial, progress);
            Files.move(partial, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return tally;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private Tally verify(Path input, Path output, LongConsumer progress) throws IOException {
        Tally tally = new Tally();
        try (JsonLines lines = new JsonLines(Files.newInputStream(input));
                Writer writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
                VerdictLine verified = verified(Case.of(line, policy));
                writer.write(verified.json());
                writer.write('\n');
                tally.add(verified);
                progress.accept(tally.lines());
            }
        }
        return tally;
    }

    private static VerdictLine verified(Case given) {
        AnswerVerifier verifier = new AnswerVerifier(given.policy());
        long start = System.nanoTime();
        Verdict verdict = verifier.verify(given.completion(), given.reference());
        return new VerdictLine(given, verdict, (System.nanoTime() - start) / 1_000);
    }
}
