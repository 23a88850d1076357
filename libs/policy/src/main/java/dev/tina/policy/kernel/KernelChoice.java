package dev.tina.policy.kernel;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kernel for each matrix of a base, found by trying them on this processor.
 *
 * <p>Only kernels whose rows do not depend on their number are chosen from, where there are any: with them a completion is the same,
 * bit for bit, whatever is sampled beside it. Of those a packed matrix is taken
 * unless the plain one is twice as fast, which no disturbance of a measurement brings about. A copy packed by MKL is no candidate: it holds for one number of rows alone, and any
 * other number is multiplied plainly, in another order.
 *
 * @param kernels of query-key-value, attention output, gate-up, down, output embedding
 * @param rowsAlike whether all of them keep a row as it is, however many stand beside it
 * @param trials what was measured
 */
public record KernelChoice(List<Kernel> kernels, boolean rowsAlike, List<KernelTrial> trials) {

    private static final Pattern TEXT =
            Pattern.compile("((?:%1$s)(?: (?:%1$s)){4}) (true|false)\\n".formatted("PLAIN|ONEDNN"));
    private static final double MUCH_FASTER = 2;

    public KernelChoice {
        kernels = List.copyOf(kernels);
        trials = List.copyOf(trials);
    }

    /** What a sampler takes for the base: as it is remembered, or as it is measured now where it is not. */
    public static KernelChoice taken(BaseModel base) {
        return KernelFile.ofUser().choice(base, () -> measured(base));
    }

    /** What would be chosen now, with what each kernel does; takes some milliseconds a kernel and matrix. */
    public static KernelChoice measured(BaseModel base) {
        try (TorchProgram program = PackedWeights.program(base)) {
            return measure(program, base);
        }
    }

    /** As a file holds it; what was measured is left out. */
    String text() {
        return kernels.stream().map(Kernel::name).collect(Collectors.joining(" ")) + " " + rowsAlike + "\n";
    }

    /** The inverse of {@link #text}; nothing where the text is not one. */
    static Optional<KernelChoice> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new KernelChoice(
                        Pattern.compile(" ")
                                .splitAsStream(matcher.group(1))
                                .map(Kernel::valueOf)
                                .toList(),
                        Boolean.parseBoolean(matcher.group(2)),
                        List.of()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kernels
                + (rowsAlike ? ", rows do not depend on their number" : ", rows depend on their number")
                + (trials.isEmpty() ? ", as remembered" : ", of " + trials);
    }

    /** Tries the kernels of the base's device with the matrices of its first layer and its output embedding. */
    static KernelChoice measure(TorchProgram program, BaseModel base) {
        List<PtNDArray> matrices = new ArrayList<>();
        Weights.MATRICES.forEach(place -> matrices.add(matrix(base, Weights.BEFORE_LAYERS + place)));
        matrices.add(matrix(base, 2));
        List<Kernel> candidates = base.device().equals(Device.cpu()) ? List.of(Kernel.values()) : List.of(Kernel.PLAIN);
        List<KernelTrial> trials = new ArrayList<>();
        List<KernelTrial> chosen = new ArrayList<>();
        for (PtNDArray matrix : matrices) {
            Map<Kernel, KernelTrial> tried = new EnumMap<>(Kernel.class);
            candidates.forEach(kernel -> tried.put(kernel, KernelTrial.of(program, base, kernel, matrix)));
            trials.addAll(tried.values());
            chosen.add(best(List.copyOf(tried.values())));
        }
        return of(chosen, trials);
    }

    /** The same kernel for all matrices, as tests force it. */
    static KernelChoice forced(Kernel kernel, boolean rowsAlike) {
        return new KernelChoice(Collections.nCopies(Weights.MATRICES.size() + 1, kernel), rowsAlike, List.of());
    }

    private static KernelChoice of(List<KernelTrial> chosen, List<KernelTrial> trials) {
        return new KernelChoice(
                chosen.stream().map(KernelTrial::kernel).toList(),
                chosen.stream().allMatch(KernelTrial::rowsAlike),
                trials);
    }

    /** Of trials of one matrix, the plain one first, the others from the least to the most wanted. */
    static KernelTrial best(List<KernelTrial> trials) {
        boolean any = trials.stream().anyMatch(KernelTrial::rowsAlike);
        KernelTrial best = null;
        for (KernelTrial trial : trials.reversed()) {
            boolean eligible = trial.rowsAlike() || !any;
            if (eligible && (best == null || trial.gigaflops() > MUCH_FASTER * best.gigaflops())) {
                best = trial;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static PtNDArray matrix(BaseModel base, int place) {
        return (PtNDArray) base.weights().arrays().get(place);
    }
}
