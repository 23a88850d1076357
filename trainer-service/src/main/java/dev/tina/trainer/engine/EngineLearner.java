package dev.tina.trainer.engine;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.grpo.GrpoLearner;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.recipe.Recipe;
import dev.tina.text.tokenizer.TokenizerException;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.learn.Learner;
import dev.tina.trainer.learn.LearnerPlan;
import dev.tina.trainer.learn.LearningFailed;
import dev.tina.trainer.learn.LearningSession;
import dev.tina.trainer.plan.JobPrompts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Learns by GRPO on models in Hugging Face folders. */
final class EngineLearner implements Learner {

    private static final String ALLOWED =
            "a Hugging Face folder of a Qwen2, Qwen3 or Llama model, with tokenizer and chat template";

    /** What a job's template is tried on before the job is made. */
    private static final String PROBLEM = "What is 2 + 3?";

    private static final Instant ANY_DAY = Instant.EPOCH;

    private final BaseModels bases;
    private final LearnerMemory memory;

    EngineLearner(BaseModels bases, LearnerMemory memory) {
        this.bases = bases;
        this.memory = memory;
    }

    @Override
    public void check(Path baseFolder, Recipe recipe) {
        try {
            BaseModel.check(baseFolder);
            memory.require(recipe, baseFolder);
            try (PromptLength prompts = PromptLength.load(baseFolder)) {
                PromptTemplate template = recipe.prompt().template();
                prompts.tokens(template.conversation(List.of(), PROBLEM), template.context(ANY_DAY)); // it may refuse
            }
        } catch (CheckpointException | TokenizerException e) {
            throw new InvalidInput("base", recipe.baseFolder(), ALLOWED, "base: " + e.getMessage());
        }
    }

    @Override
    public Optional<LearnerPlan> plan(Path baseFolder, Recipe recipe) {
        return Optional.of(memory.plan(recipe, baseFolder));
    }

    @Override
    public String fingerprint(Path baseFolder) {
        return readable(() -> ModelFolder.open(baseFolder).sha256());
    }

    @Override
    public boolean isDegenerate(Recipe recipe, GroupScored group) {
        return RecipeSettings.of(recipe)
                .rewards()
                .isDegenerate(StepData.of(List.of(group)).getFirst());
    }

    @Override
    public JobPrompts.PromptGauge gauge(Path baseFolder) {
        return readable(() -> PromptLength.load(baseFolder));
    }

    @Override
    public LearningSession begin(Recipe recipe, Path baseFolder, @Nullable Path adapter) {
        return open(recipe, baseFolder, base -> {
            LoraAdapter first =
                    adapter == null ? untrained(recipe, base.model()) : LoraAdapter.load(base.model(), adapter);
            return GrpoLearner.start(first, RecipeSettings.of(recipe), memory.activations(recipe, base.model()));
        });
    }

    private static LoraAdapter untrained(Recipe recipe, BaseModel base) {
        LoraConfig lora = new LoraConfig(
                recipe.lora().rank(), recipe.lora().alpha(), recipe.lora().rsLora());
        return LoraAdapter.initial(base, lora, recipe.seed());
    }

    @Override
    public LearningSession resume(Recipe recipe, Path baseFolder, Checkpoint checkpoint) {
        return open(
                recipe,
                baseFolder,
                base -> GrpoLearner.resume(
                        checkpoint.stateFolder(),
                        base.model(),
                        RecipeSettings.of(recipe),
                        memory.activations(recipe, base.model())));
    }

    private LearningSession open(Recipe recipe, Path baseFolder, Function<BaseModels.Lent, GrpoLearner> learner) {
        return readable(() -> {
            BaseModels.Lent base = bases.borrow(baseFolder, precision(recipe));
            try {
                GrpoSettings settings = RecipeSettings.of(recipe);
                return new GrpoSession(
                        base, learner.apply(base), settings, recipe.scoring().degenerate());
            } catch (RuntimeException e) {
                base.close();
                throw e;
            }
        });
    }

    private static Precision precision(Recipe recipe) {
        return switch (recipe.batch().precision()) {
            case FLOAT32 -> Precision.FLOAT32;
            case BFLOAT16 -> Precision.BFLOAT16;
        };
    }

    /** A model that has become unreadable since its job was created fails the job. */
    private static <T> T readable(Supplier<T> work) {
        try {
            return work.get();
        } catch (CheckpointException | TokenizerException e) {
            throw new LearningFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
