package dev.tina.trainer.sim;

import dev.tina.common.Sha256;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.events.codec.EventCodec;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.engine.LearnerMemory;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.LearnerPlan;
import dev.tina.trainer.learn.LearningSession;
import dev.tina.trainer.plan.JobPrompts;
import dev.tina.trainer.step.LearnedStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A learner whose adapter is the hash of all it was taught, in order: any group lost, doubled or out of place, and any
 * step repeated, gives another adapter.
 */
public final class HashLearner implements Learner {

    private static final String BASE = "b".repeat(64);

    private static final LearnerMemory MEMORY = new LearnerMemory(
            new DeviceMemory(PlannedDevice.PROCESSOR, 24L << 30, false, () -> 20L << 30), new MemoryAsked(0, 0), 0);

    private final KillSwitch kill;
    private final IntConsumer whileLearning;
    private final EventCodec codec = new EventCodec();
    private final AtomicInteger open = new AtomicInteger();

    /** One that nothing disturbs. */
    public HashLearner() {
        this(new KillSwitch(), step -> {});
    }

    /** One that lets something happen while it learns, which hears the step. */
    public HashLearner(IntConsumer whileLearning) {
        this(new KillSwitch(), whileLearning);
    }

    HashLearner(KillSwitch kill, IntConsumer whileLearning) {
        this.kill = kill;
        this.whileLearning = whileLearning;
    }

    /** Sessions and gauges that are not closed. */
    int open() {
        return open.get();
    }

    /** As a learner with 24 GiB of memory would, where the base is there. */
    @Override
    public void check(Path baseFolder, Recipe recipe) {
        if (Files.exists(baseFolder.resolve(ModelFolder.CONFIG))) {
            MEMORY.require(recipe, baseFolder);
        }
    }

    @Override
    public Optional<LearnerPlan> plan(Path baseFolder, Recipe recipe) {
        return Optional.empty();
    }

    @Override
    public String fingerprint(Path baseFolder) {
        return BASE;
    }

    @Override
    public boolean isDegenerate(Recipe recipe, GroupScored group) {
        return group.rewards().stream().distinct().count() <= 1;
    }

    @Override
    public JobPrompts.PromptGauge gauge(Path baseFolder) {
        open.incrementAndGet();
        return new JobPrompts.PromptGauge() {
            @Override
            public void close() {
                open.decrementAndGet();
            }

            @Override
            public int tokens(List<PromptMessage> prompt, TemplateContext context) {
                return 1;
            }

            @Override
            public String text(List<PromptMessage> prompt, TemplateContext context) {
                return prompt.getLast().content();
            }
        };
    }

    @Override
    public LearningSession begin(Recipe recipe, Path baseFolder, @Nullable Path adapter) {
        try {
            return new Session(
                    adapter == null
                            ? "untrained " + recipe.seed()
                            : Files.readString(adapter.resolve("adapter_model.safetensors")),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LearningSession resume(Recipe recipe, Path baseFolder, Checkpoint checkpoint) {
        try {
            Path adapter = checkpoint.adapterFolder().resolve("adapter_model.safetensors");
            String learned = Files.readString(adapter);
            if (!Files.readString(checkpoint.stateFolder().resolve("state")).equals("state of " + learned)) {
                throw new IllegalStateException("the learner's state is another version's");
            }
            return new Session(learned, checkpoint.step());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Session implements LearningSession {
        private String learned;
        private int step;

        private Session(String learned, int step) {
            open.incrementAndGet();
            this.learned = learned;
            this.step = step;
        }

        @Override
        public LearnedStep learn(int next, List<GroupScored> groups) {
            if (next != step + 1) {
                throw new IllegalStateException("step " + next + " after step " + step);
            }
            whileLearning.accept(next);
            StringBuilder taught = new StringBuilder(learned);
            groups.forEach(
                    group -> taught.append('|').append(group.groupId()).append(hash(codec.write(essence(group)))));
            learned = "step " + next + " " + hash(taught.toString().getBytes(StandardCharsets.UTF_8));
            step = next;
            int silent = (int) groups.stream()
                    .filter(group -> group.rewards().stream().distinct().count() <= 1)
                    .count();
            return new LearnedStep(metrics(groups.size(), next), silent, Duration.ofMillis(1500));
        }

        /** Completions are shortest, and the format reward is highest, at step 20. */
        private Map<String, Double> metrics(int groups, int step) {
            double away = Math.abs(step - 20);
            return Map.of(
                    "reward",
                    (double) groups,
                    "kl",
                    Double.NaN,
                    "completions/mean_length",
                    100 + away,
                    "rewards/format/mean",
                    0.9 - away / 100);
        }

        /** What is the same whoever sampled, and at whichever attempt. */
        private Object essence(GroupScored group) {
            return group.rollout().completions().getFirst();
        }

        @Override
        public void saveAdapter(Path folder) throws IOException {
            kill.point("before the adapter");
            Path file = folder.resolve("adapter_model.safetensors");
            Files.writeString(file, learned.substring(0, 3));
            kill.point("within the adapter");
            Files.writeString(file, learned);
            kill.point("after the adapter");
        }

        @Override
        public void saveState(Path folder) throws IOException {
            Path file = folder.resolve("state");
            Files.writeString(file, "sta");
            kill.point("within the state");
            Files.writeString(file, "state of " + learned);
            kill.point("after the state");
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }

    private static String hash(byte[] bytes) {
        return new Sha256().add(bytes).hex();
    }
}
