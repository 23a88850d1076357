package dev.tina.doctor.numeric;

import ai.djl.Device;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.reference.ReferenceModel;
import dev.tina.policy.weights.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All comparisons of one reference model, on one device in one precision. */
public final class ReferenceChecks {

    private static final List<ReferenceCheck> ALL = List.of(
            new LogitsCheck(),
            new LogprobsCheck(),
            new GreedyCheck(),
            new GradientCheck(),
            new AdamWCheck(),
            new LearnedStepsCheck(),
            new SamplerErrorCheck(),
            new NeighbourCheck());

    private final Device device;
    private final Precision precision;

    public ReferenceChecks(Device device, Precision precision) {
        this.device = device;
        this.precision = precision;
    }

    /** @param progress told what is looked at now */
    public List<CheckResult> of(ReferenceModel model, Consumer<String> progress) {
        progress.accept("loading " + model.name());
        try (LoadedReference loaded = LoadedReference.load(model, device, precision)) {
            List<CheckResult> results = new ArrayList<>();
            for (ReferenceCheck check : ALL) {
                progress.accept(check.name() + " of " + model.name());
                results.add(check.on(loaded));
            }
            return results;
        } catch (RuntimeException | LinkageError e) {
            return List.of(CheckResult.fail("loading", model.name(), "broke off: " + CheckResult.firstLine(e)));
        }
    }
}
