package dev.tina.doctor.engine;

import dev.tina.doctor.CheckResult;
import dev.tina.policy.kernel.Kernel;
import dev.tina.policy.kernel.KernelChoice;
import dev.tina.policy.kernel.KernelTrial;
import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which kernels a sampler takes for a base, beside what each does now.
 *
 * @param figures a row a matrix
 * @param result fails where a kernel that was remembered as safe changes a row when others stand beside it
 */
public record KernelCheck(List<KernelFigure> figures, CheckResult result) {

    private static final List<String> MATRICES =
            List.of("query-key-value", "attention output", "gate-up", "down", "output embedding");
    private static final String CHECK = "kernels";

    public static KernelCheck of(BaseModel base) {
        return of(
                base.name(),
                KernelChoice.taken(base),
                KernelChoice.measured(base).trials());
    }

    static KernelCheck of(String subject, KernelChoice taken, List<KernelTrial> trials) {
        int candidates = trials.size() / MATRICES.size();
        List<KernelFigure> figures = new ArrayList<>();
        List<String> unsafe = new ArrayList<>();
        for (int m = 0; m < MATRICES.size(); m++) {
            Kernel kernel = taken.kernels().get(m);
            Map<String, Double> gigaflops = new LinkedHashMap<>();
            for (KernelTrial trial : trials.subList(m * candidates, (m + 1) * candidates)) {
                gigaflops.put(trial.kernel().name(), trial.gigaflops());
                if (trial.kernel() == kernel && !trial.rowsAlike()) {
                    unsafe.add(MATRICES.get(m));
                }
            }
            KernelTrial first = trials.get(m * candidates);
            figures.add(new KernelFigure(
                    MATRICES.get(m), first.outputs() + " x " + first.inputs(), gigaflops, kernel.name()));
        }
        return new KernelCheck(figures, judged(subject, taken.rowsAlike(), unsafe));
    }

    private static CheckResult judged(String subject, boolean trusted, List<String> unsafe) {
        if (trusted && !unsafe.isEmpty()) {
            return CheckResult.fail(
                    CHECK,
                    subject,
                    "the kernel that is remembered for " + String.join(", ", unsafe)
                            + " changes rows by what stands beside them; delete the folder tina/kernels of ~/.cache (or of"
                            + " XDG_CACHE_HOME), and the next start chooses anew");
        }
        return CheckResult.pass(
                CHECK,
                subject,
                trusted
                        ? "chosen by measurement; a row is the same bits whatever is sampled beside it"
                        : "no kernel of this device keeps a row as it is beside others, so deterministic groups are"
                                + " sampled alone, which is slower");
    }
}
