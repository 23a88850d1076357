package dev.tina.cli.device;

import ai.djl.Device;
import dev.tina.cli.device.surroundings.Surroundings;
import dev.tina.common.FileTrees;
import dev.tina.doctor.CheckResult;
import dev.tina.doctor.engine.DeviceCheck;
import dev.tina.doctor.engine.KernelCheck;
import dev.tina.doctor.engine.LibtorchCheck;
import dev.tina.doctor.files.ModelFileChecks;
import dev.tina.doctor.numeric.ModelChecks;
import dev.tina.doctor.numeric.ReferenceChecks;
import dev.tina.doctor.reference.ReferenceFiles;
import dev.tina.doctor.reference.ReferenceModel;
import dev.tina.doctor.speed.Speeds;
import dev.tina.limit.LastCache;
import dev.tina.limit.ResidentMemory;
import dev.tina.limit.Roofline;
import dev.tina.limit.RooflineProbe;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole examination, one check after the other. */
final class DoctorRun {

    private static final long LEAST_READ = 256L << 20;
    private static final int ROUNDS = 3;

    private final DoctorPlan plan;
    private final InstantSource clock;
    private final Consumer<String> progress;
    private final List<CheckResult> checks = new ArrayList<>();

    /** @param progress told what is looked at now */
    DoctorRun(DoctorPlan plan, InstantSource clock, Consumer<String> progress) {
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
    }

    DoctorDocument document() throws IOException {
        progress.accept("loading libtorch");
        checks.add(LibtorchCheck.ofThisProcess());
        if (!failed()) {
            checks.add(DeviceCheck.of(plan.deviceName(), plan.device()));
        }
        boolean usable = !failed();
        if (usable) {
            references();
        } else {
            checks.add(CheckResult.skipped("references", "all", "not computed, since the engine is at fault"));
        }
        List<CheckResult> files = new ModelFileChecks(plan.model()).all(progress);
        checks.addAll(files);
        DoctorFigures figures = usable && !files.getFirst().isFailure() ? figures() : null;
        checks.addAll(new Surroundings(plan.home(), plan.data(), plan.port(), clock).all(progress));
        return DoctorDocument.of(plan, checks, figures);
    }

    private boolean failed() {
        return checks.stream().anyMatch(CheckResult::isFailure);
    }

    private void references() throws IOException {
        Path folder = Files.createTempDirectory("tina-references-");
        try {
            for (ReferenceModel model : ReferenceFiles.unpack(folder)) {
                checks.addAll(new ReferenceChecks(plan.device(), plan.precision()).of(model, progress));
            }
        } finally {
            FileTrees.delete(folder);
        }
    }

    private @Nullable DoctorFigures figures() {
        int cores = Runtime.getRuntime().availableProcessors();
        try (BaseModel base = BaseModel.load(plan.model(), plan.device(), plan.precision())) {
            progress.accept("log-probabilities of " + base.name());
            checks.addAll(ModelChecks.of(base, plan.model()));
            progress.accept("kernels of " + base.name());
            KernelCheck kernels = KernelCheck.of(base);
            checks.add(kernels.result());
            progress.accept("the device's limits");
            Roofline roofline = roofline(cores);
            return DoctorFigures.of(
                    roofline,
                    kernels.figures(),
                    new Speeds(cores, System::nanoTime).of(base, roofline, progress),
                    ResidentMemory.resident());
        } catch (RuntimeException e) {
            checks.add(CheckResult.fail("speed", plan.model().toString(), "broke off: " + CheckResult.firstLine(e)));
            return null;
        }
    }

    private Roofline roofline(int cores) {
        long cache = plan.device().equals(Device.cpu()) ? LastCache.bytes() : 0;
        try (RooflineProbe probe = new RooflineProbe(plan.device(), cores, ROUNDS, System::nanoTime)) {
            return probe.measure(Math.max(LEAST_READ, 4 * cache));
        }
    }
}
