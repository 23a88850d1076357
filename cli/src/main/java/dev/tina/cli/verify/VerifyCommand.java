package dev.tina.cli.verify;

import dev.tina.cli.client.ExitStatus;
import dev.tina.cli.client.WaitingClock;
import dev.tina.supervisor.CommandFailure;
import dev.tina.terminal.CommandOutput;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.batch.BatchVerifier;
import dev.tina.verifier.batch.LineException;
import dev.tina.verifier.batch.Tally;
import dev.tina.verifier.extract.AnswerSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether answers equal reference answers. */
@Command(
        name = "verify",
        description = {
            "Says whether an answer equals a reference answer, and why; or does so for each line of a file.",
            "ANSWER is a completion with its answer in \\boxed{}, or the bare answer. What starts with a dash"
                    + " may need -- before it.",
            "Input lines: {\"completion\": ..., \"reference\": ...}; output lines: the same with verdict, reason, span,"
                    + " answerForm, referenceForm, fuel and micros."
        },
        exitCodeListHeading = ExitStatus.HEADING,
        exitCodeList = {
            "0:the answer is correct; of a file, every line has its verdict",
            "1:the answer is not correct, or it could not be held against the reference answer",
            ExitStatus.MISUSE
        })
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "0..2", paramLabel = "ANSWER REFERENCE", description = "Two texts to hold against each other.")
    private List<String> texts = List.of();

    @Option(names = "--input", paramLabel = "FILE", description = "Cases as JSON lines.")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "FILE", description = "Gets the lines with their verdicts.")
    private @Nullable Path output;

    @Option(
            names = "--source",
            paramLabel = "WHERE",
            description = "Where an answer may stand: ${COMPLETION-CANDIDATES}. By default in a box; two texts"
                    + " without a box, as a whole; lines with prediction and gold, anywhere. A line's own options"
                    + " come first.")
    private @Nullable AnswerSource source;

    @Option(
            names = "--after",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only what follows its last occurrence counts, for example </think>.")
    private String after = "";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException {
        texts.stream().filter(text -> text.startsWith("--")).findFirst().ifPresent(text -> {
            throw console.misuse("unknown option " + text);
        });
        if (texts.size() == 2 && input == null && output == null) {
            return verifyOne(texts.getFirst(), texts.getLast());
        } else if (texts.isEmpty() && input != null && output != null) {
            verifyAll(input, output);
        } else {
            throw console.misuse("verify needs either ANSWER and REFERENCE or --input and --output");
        }
        return CommandLine.ExitCode.OK;
    }

    private int verifyOne(String answer, String reference) {
        boolean boxed = answer.contains("\\boxed") || answer.contains("\\fbox");
        AnswerSource from = source != null ? source : boxed ? AnswerSource.BOX : AnswerSource.WHOLE;
        VerifierSettings policy = VerifierSettings.DEFAULT.with(from).onlyAfter(after);
        Verdict verdict = new AnswerVerifier(policy).verify(answer, reference);
        console.result(VerdictDocument.of(verdict), () -> VerdictText.of(verdict, from));
        return verdict instanceof Verdict.Correct ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void verifyAll(Path cases, Path verdicts) throws IOException {
        if (!Files.isRegularFile(cases)) {
            throw new CommandFailure("--input must be a file, there is none at " + cases.toAbsolutePath());
        }
        Path folder = verdicts.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailure("--output must be in a folder that is there, was " + verdicts.toAbsolutePath());
        }
        if (Files.exists(verdicts) && !Files.isRegularFile(verdicts)) {
            throw new CommandFailure("--output must be a file, was " + verdicts.toAbsolutePath());
        }
        VerifyProgress progress = new VerifyProgress(console.err(), WaitingClock.SYSTEM::now);
        try {
            Tally tally = batch().run(cases, verdicts, progress::verified);
            progress.done(tally);
            console.result(TallyDocument.of(tally, verdicts), List::of);
        } catch (LineException e) {
            throw new CommandFailure(cases + ", " + e.getMessage() + "; nothing was written", e);
        }
    }

    private BatchVerifier batch() {
        if (source == null && after.isEmpty()) {
            return new BatchVerifier();
        }
        AnswerSource from = source == null ? AnswerSource.BOX : source;
        return new BatchVerifier(VerifierSettings.DEFAULT.with(from).onlyAfter(after));
    }
}
