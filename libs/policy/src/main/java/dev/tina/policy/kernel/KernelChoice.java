package dev.tina.policy.kernel;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The kernel for each matrix of a base, found by trying them on this processor.
 *
 * <p>Only kernels whose rows do not depend on their number are chosen from, where there are any: with them a completion is the same,
 * bit for bit, whatever is sampled beside it. Of those the fastest is taken; packing must be a tenth faster than the
 * plain matrix to be worth it. A copy packed by MKL is no candidate: it holds for one number of rows alone, and any
 * other number is multiplied plainly, in another order.
 *
 * @param kernels of query-key-value, attention output, gate-up, down, output embedding
 * @param rowsAlike whether all of them keep a row as it is, however many stand beside it
 * @param trials what was measured
 */
public record KernelChoice(List<Kernel> kernels, boolean rowsAlike, List<KernelTrial> trials) {

    private static final double WORTH_PACKING = 1.1;
    private static final int[] PLACES = {1, 5, 7, 8}; // in a layer of Weights

    public KernelChoice {
        kernels = List.copyOf(kernels);
        trials = List.copyOf(trials);
    }

    /** Tries the kernels of the base's device with the matrices of its first layer and its output embedding. */
    static KernelChoice measure(TorchProgram program, BaseModel base) {
        List<PtNDArray> matrices = new ArrayList<>();
        IntStream.of(PLACES).map(place -> Weights.BEFORE_LAYERS + place).forEach(i -> matrices.add(matrix(base, i)));
        matrices.add(matrix(base, 2));
        List<Kernel> candidates =
                base.device().equals(Device.cpu()) ? List.of(Kernel.values()) : List.of(Kernel.PLAIN);
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
        return new KernelChoice(
                IntStream.rangeClosed(0, PLACES.length).mapToObj(i -> kernel).toList(), rowsAlike, List.of());
    }

    private static KernelChoice of(List<KernelTrial> chosen, List<KernelTrial> trials) {
        return new KernelChoice(
                chosen.stream().map(KernelTrial::kernel).toList(),
                chosen.stream().allMatch(KernelTrial::rowsAlike),
                trials);
    }

    /** The first is the plain one. */
    static KernelTrial best(List<KernelTrial> trials) {
        boolean any = trials.stream().anyMatch(KernelTrial::rowsAlike);
        KernelTrial best = null;
        for (KernelTrial trial : trials) {
            boolean eligible = trial.rowsAlike() || !any;
            if (eligible && (best == null || trial.gigaflops() > WORTH_PACKING * best.gigaflops())) {
                best = trial;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static PtNDArray matrix(BaseModel base, int place) {
        return (PtNDArray) base.weights().arrays().get(place);
    }
}
