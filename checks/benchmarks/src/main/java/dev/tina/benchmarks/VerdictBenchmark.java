package dev.tina.benchmarks;

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

    @Param({"1200", "47000"})
    private int characters;

    private final AnswerVerifier verifier = new AnswerVerifier();
    private Completions completions = new Completions(0);

    @Setup
    public void write() {
        completions = new Completions(characters);
    }

    @Benchmark
    public Verdict verdict() {
        completions.advance();
        return verifier.verify(completions.text(), completions.reference());
    }
}
