package dev.tina.benchmarks.verifier;

import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One verdict on one core: answers of the usual kinds in turn, behind a reasoning of the given length in characters. */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class VerdictBenchmark {

    private static final String REASONING = "From $2x + 3 = 7$ it follows that $x = 2$, so that $x^2 = 4$ as well. ";
    private static final String[][] PAIRS = {
        {"42", "42"},
        {"7", "8"},
        {"\\frac{3}{4}", "0.75"},
        {"-\\frac{1}{8}", "\\frac{-1}{8}"},
        {"1,234", "1234"},
        {"(1,\\frac{9}{2})", "(1,4.5)"},
        {"\\sqrt{18}", "3\\sqrt{2}"},
        {"x^2+2x+1", "(x+1)^2"},
        {"[0,1) \\cup (2,3]", "(2,3] \\cup [0,1)"},
        {"\\text{Evelyn}", "\\text{Evelyn}"},
    };

    @Param({"1200", "47000"})
    private int characters;

    private final AnswerVerifier verifier = new AnswerVerifier();
    private final String[] completions = new String[PAIRS.length];
    private int next;

    @Setup
    public void write() {
        String reasoning = REASONING.repeat(characters / REASONING.length());
        for (int i = 0; i < PAIRS.length; i++) {
            completions[i] = reasoning + "Therefore it is $\\boxed{" + PAIRS[i][0] + "}$.";
        }
    }

    @Benchmark
    public Verdict verdict() {
        next = (next + 1) % PAIRS.length;
        return verifier.verify(completions[next], PAIRS[next][1]);
    }
}
