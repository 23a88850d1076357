package dev.tina.benchmarks.anchor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the result lines that the anchors' scripts print among much else. */
final class AnchorLines {

    /** {@code vLLM P=8 G=8 N=128: 199.0 tokens/s, 41.2 s}; transformers adds {@code , peak RSS 1.23 GB}. */
    private static final Pattern ROLLOUT =
            Pattern.compile("(vLLM|transformers) P=\\d+ G=\\d+ N=\\d+: ([\\d.]+) tokens/s, ([\\d.]+) s"
                    + "(?:, peak RSS ([\\d.]+) GB)?.*");

    /** {@code TRL train P=8 …: step 136.0 s, 60.2 completion tokens/s, peak RSS 8.60 GB […]}. */
    private static final Pattern STEP = Pattern.compile(
            "(TRL) \\w+ P=.*: step ([\\d.]+) s, ([\\d.]+) completion tokens/s, peak RSS ([\\d.]+) GB.*");

    private static final double BYTES_OF_GB = 1e9;

    private AnchorLines() {}

    /** Of several runs the fastest, as the scripts that repeat report it; empty where no line is a result. */
    static Optional<AnchorResult> best(List<String> output) {
        return output.stream()
                .flatMap(line -> read(line.strip()).stream())
                .min((a, b) -> Double.compare(a.seconds(), b.seconds()));
    }

    static Optional<AnchorResult> read(String line) {
        Matcher rollout = ROLLOUT.matcher(line);
        if (rollout.matches()) {
            return Optional.of(new AnchorResult(
                    rollout.group(1), number(rollout, 2), number(rollout, 3), bytes(rollout.group(4))));
        }
        Matcher step = STEP.matcher(line);
        return step.matches()
                ? Optional.of(new AnchorResult(step.group(1), number(step, 3), number(step, 2), bytes(step.group(4))))
                : Optional.empty();
    }

    private static double number(Matcher line, int group) {
        return Double.parseDouble(line.group(group));
    }

    private static long bytes(@Nullable String gigabytes) {
        return gigabytes == null ? 0 : Math.round(Double.parseDouble(gigabytes) * BYTES_OF_GB);
    }
}
