package dev.tina.doctor.speed;

import dev.tina.limit.Roofline;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The speed of sampling and of learning with a base, each with an untrained adapter of rank 32. */
public final class Speeds {

    private static final LoraConfig ADAPTER = new LoraConfig(32, 64, false);

    private final int cores;
    private final LongSupplier nanoTime;

    /** @param cores of the processor that may be used */
    public Speeds(int cores, LongSupplier nanoTime) {
        this.cores = cores;
        this.nanoTime = nanoTime;
    }

    /** @param progress told what is measured now */
    public List<SpeedFigure> of(BaseModel base, Roofline roofline, Consumer<String> progress) {
        Climb climb = new Climb(roofline, base.precision(), nanoTime);
        int positions = base.config().dimensions().positions();
        progress.accept("speed of sampling " + base.name());
        SpeedFigure sampling;
        try (LoraAdapter adapter = LoraAdapter.initial(base, ADAPTER, 1);
                TimedWork work = new SamplingWork(base, adapter, cores)) {
            sampling = climb.of(work, positions);
        }
        progress.accept("speed of learning with " + base.name());
        Torch.useThreads(cores);
        try (TimedWork work = new LearningWork(base, LoraAdapter.initial(base, ADAPTER, 1))) {
            return List.of(sampling, climb.of(work, positions));
        }
    }
}
