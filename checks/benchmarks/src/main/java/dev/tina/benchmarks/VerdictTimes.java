package dev.tina.benchmarks;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import dev.tina.verifier.VerifierSettings;
import dev.tina.verifier.extract.AnswerSource;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Prints verdicts a second, median and 99th percentile on one thread, without a harness: the percentiles in wall time,
 * the rate in wall and in processor time, which other work on the machine does not slow down.
 */
public final class VerdictTimes {

    private static final int WARM_UP = 60_000;
    private static final int VERDICTS = 100_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private VerdictTimes() {}

    public static void main(String[] arguments) {
        System.out.printf(
                "load average %.2f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (AnswerSource source : new AnswerSource[] {AnswerSource.BOX, AnswerSource.ANYWHERE}) {
            for (int characters : new int[] {1_200, 47_000}) {
                print(source, characters);
            }
        }
    }

    private static void print(AnswerSource source, int characters) {
        AnswerVerifier verifier = new AnswerVerifier(VerifierSettings.DEFAULT.with(source));
        Completions completions = new Completions(characters);
        run(verifier, completions, new long[WARM_UP]);
        long[] nanos = new long[VERDICTS];
        long processor = CPU.getCurrentThreadCpuTime();
        long correct = run(verifier, completions, nanos);
        processor = CPU.getCurrentThreadCpuTime() - processor;
        double seconds = Arrays.stream(nanos).sum() / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%-9s %6d characters: %9.0f a second, %9.0f of processor time; p50 %.3f ms, p99 %.3f ms; %d correct%n",
                source,
                characters,
                VERDICTS / seconds,
                VERDICTS / (processor / 1e9),
                nanos[VERDICTS / 2] / 1e6,
                nanos[VERDICTS * 99 / 100] / 1e6,
                correct);
    }

    private static long run(AnswerVerifier verifier, Completions completions, long[] nanos) {
        long correct = 0;
        for (int i = 0; i < nanos.length; i++) {
            completions.advance();
            long start = System.nanoTime();
            Verdict verdict = verifier.verify(completions.text(), completions.reference());
            nanos[i] = System.nanoTime() - start;
            correct += verdict instanceof Verdict.Correct ? 1 : 0;
        }
        return correct;
    }
}
