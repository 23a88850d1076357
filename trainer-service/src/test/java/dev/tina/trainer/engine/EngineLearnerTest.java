package dev.tina.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.djl.Device;
import dev.tina.common.InvalidInput;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.RewardValue;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.trainer.checkpoint.AdapterStore;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.checkpoint.StateStore;
import dev.tina.trainer.checkpoint.StoredFile;
import dev.tina.trainer.learn.LearningSession;
import dev.tina.trainer.step.LearnedStep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLearnerTest {

    private static final TemplateContext NOTHING = new TemplateContext(LocalDate.EPOCH, Map.of());

    private static final UUID JOB = new UUID(1, 2);

    @TempDir
    Path folder;

    private final EngineLearner learner = new EngineLearner(new BaseModels(Device.cpu()), SmallModel.memory());
    private Path base = Path.of("none yet");

    @BeforeEach
    void writeModel() throws IOException {
        base = SmallModel.write(Files.createDirectories(folder.resolve("model")));
    }

    @Test
    void resumedSessionGoesOnToTheSameAdapterByteForByte() {
        Recipe recipe = recipe("{}");
        String undisturbed;
        Checkpoint first;
        try (LearningSession session = learner.begin(recipe, base, null)) {
            session.learn(1, List.of(group("1", 1, 0), group("2", 0, 1)));
            first = save(session, 1);
            session.learn(2, List.of(group("3", 0, 1), group("4", 1, 0)));
            undisturbed = save(session, 2).adapter().sha256();
        }
        try (LearningSession session = learner.resume(recipe, base, first)) {
            session.learn(2, List.of(group("3", 0, 1), group("4", 1, 0)));
            assertThat(save(session, 2).adapter().sha256()).isEqualTo(undisturbed);
        }
        assertThat(undisturbed).isNotEqualTo(first.adapter().sha256());
    }

    @Test
    void sessionBegunWithAnAdapterHasItAsItsFirstVersionAndLearnsOn() {
        Checkpoint first;
        try (LearningSession session = learner.begin(recipe("{}"), base, null)) {
            session.learn(1, List.of(group("1", 1, 0), group("2", 0, 1)));
            first = save(session, 1);
        }
        try (LearningSession fork = learner.begin(recipe("{\"seed\": 9}"), base, first.adapterFolder())) {
            assertThat(save(fork, 0).adapter().sha256())
                    .isEqualTo(first.adapter().sha256());
            fork.learn(1, List.of(group("3", 0, 1), group("4", 1, 0)));
            assertThat(save(fork, 1).adapter().sha256())
                    .isNotEqualTo(first.adapter().sha256());
        }
    }

    @Test
    void degenerateGroupIsSkippedButCounted() {
        try (LearningSession session = learner.begin(recipe("{}"), base, null)) {
            LearnedStep step = session.learn(1, List.of(group("1", 1, 0), group("2", 1, 1)));
            assertThat(step.metrics())
                    .containsEntry("groups/learned", 1.0)
                    .containsEntry("groups/degenerate", 1.0)
                    .containsEntry("frac_reward_zero_std", 0.5)
                    .containsEntry("reward", 0.75)
                    .containsEntry("completions/mean_length", 3.0)
                    .containsKeys("loss", "grad_norm", "entropy", "learning_rate");
        }
    }

    @Test
    void stepWithoutAnyGradientMakesNoUpdate() {
        try (LearningSession session = learner.begin(recipe("{}"), base, null)) {
            session.learn(1, List.of(group("1", 1, 0), group("2", 0, 1)));
            String before = save(session, 1).adapter().sha256();
            LearnedStep idle = session.learn(2, List.of(group("3", 0, 0), group("4", 1, 1)));
            assertThat(idle.metrics()).containsEntry("groups/learned", 0.0).doesNotContainKey("grad_norm");
            assertThat(save(session, 2).adapter().sha256()).isEqualTo(before);
        }
    }

    @Test
    void keptDegenerateGroupCountsInTheLossAndSoLowersTheGradient() {
        assertThat(gradientNorm("keep")).isCloseTo(gradientNorm("skip") / 2, withinShare(1e-4));
    }

    @Test
    void promptIsMeasuredAsItsTemplateRendersIt() {
        var gauge = learner.gauge(base);
        int one = gauge.tokens(List.of(new PromptMessage("user", "7")), NOTHING);
        assertThat(gauge.tokens(List.of(new PromptMessage("user", "789")), NOTHING))
                .isEqualTo(one + 2);
        gauge.close();
    }

    @Test
    void promptIsMeasuredWithTheVariablesAndTheDateItsTemplateIsGiven() throws IOException {
        Path other = SmallModel.write(Files.createDirectories(folder.resolve("dated")));
        Files.writeString(
                other.resolve("chat_template.jinja"),
                "{{ messages[0].content }}{{ strftime_now('%-d') }}{% if enable_thinking %}12{% endif %}");
        var gauge = learner.gauge(other);
        List<PromptMessage> prompt = List.of(new PromptMessage("user", "7"));

        assertThat(gauge.tokens(prompt, new TemplateContext(LocalDate.of(2026, 11, 9), Map.of())))
                .isEqualTo(2);
        assertThat(gauge.tokens(prompt, new TemplateContext(LocalDate.of(2026, 11, 30), Map.of())))
                .isEqualTo(3);
        assertThat(gauge.tokens(
                        prompt, new TemplateContext(LocalDate.of(2026, 11, 30), Map.of("enable_thinking", true))))
                .isEqualTo(5);
        gauge.close();
    }

    @Test
    void missingFolderIsRefused() {
        InvalidInput refused = refused(folder.resolve("nowhere"));
        assertThat(refused.field()).isEqualTo("base");
        assertThat(refused).hasMessageContaining("there is no such model folder");
    }

    @Test
    void unknownArchitectureIsRefusedByItsName() throws IOException {
        Path config = base.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("Qwen2ForCausalLM", "GPT2LMHeadModel"));
        assertThat(refused(base)).hasMessageContaining("GPT2LMHeadModel");
    }

    @Test
    void truncatedWeightsAreRefused() throws IOException {
        Path weights = base.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(refused(base)).hasMessageContaining("model.safetensors");
    }

    @Test
    void templateThatFailsOnAPlainConversationIsRefusedByFileAndLine() throws IOException {
        Files.writeString(base.resolve("chat_template.jinja"), "a\n{{ messages[0].content | shout }}");
        assertThat(refused(base))
                .hasMessageContaining("chat_template.jinja")
                .hasMessageContaining("template line 2: filter 'shout' is not supported");
    }

    @Test
    void templateWithAnUnknownFilterInAnUnusedBranchIsTaken() throws IOException {
        Files.writeString(
                base.resolve("chat_template.jinja"),
                "{% if tools %}{{ tools | shout }}{% endif %}{{ messages[0].content }}");
        assertThatNoException().isThrownBy(() -> learner.check(base, recipe("{}")));
    }

    @Test
    void templateThatRefusesTheRecipesSystemMessageIsRefused() throws IOException {
        Files.writeString(base.resolve("chat_template.jinja"), """
                {% if messages[0].role == 'system' %}{{ raise_exception('no system message') }}{% endif %}{{ messages[0].content }}""");
        Recipe recipe = recipe("{\"prompt\": {\"system\": \"Be brief.\"}}");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> learner.check(base, recipe)))
                .hasMessageContaining("the template refuses: no system message");
    }

    @Test
    void fingerprintChangesWithTheWeights() throws IOException {
        String before = learner.fingerprint(base);
        assertThat(before).matches("[0-9a-f]{64}");
        Path config = base.resolve("config.json");
        Files.writeString(config, Files.readString(config) + "\n");
        assertThat(learner.fingerprint(base)).isNotEqualTo(before);
    }

    private double gradientNorm(String degenerate) {
        try (LearningSession session = learner.begin(recipe("{\"degenerate\": \"" + degenerate + "\"}"), base, null)) {
            LearnedStep step = session.learn(1, List.of(group("1", 1, 0), group("2", 1, 1)));
            return step.metrics().getOrDefault("grad_norm", Double.NaN);
        }
    }

    private static Percentage withinShare(double share) {
        return Percentage.withPercentage(100 * share);
    }

    @Test
    void baseWhoseWeightsAreNotThoseOfItsConfigurationIsRefusedBeforeAnythingIsLearned() throws IOException {
        Path config = base.resolve("config.json");
        Files.writeString(config, Files.readString(config).replaceFirst("\"vocab_size\" : \\d+", "\"vocab_size\" : 7"));
        assertThat(refused(base))
                .hasMessageContaining("model.safetensors: tensor model.embed_tokens.weight: shape must be [7, ");
    }

    @Test
    void gitPointerInPlaceOfWeightsIsNamed() throws IOException {
        Path weights = base.resolve("model.safetensors");
        Files.writeString(weights, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 134\n");
        assertThat(refused(base))
                .hasMessage("base: " + weights
                        + ": is a Git LFS pointer, not the file that it stands for; fetch that by git lfs pull");
    }

    private InvalidInput refused(Path model) {
        return catchThrowableOfType(InvalidInput.class, () -> learner.check(model, recipe("{}")));
    }

    private Checkpoint save(LearningSession session, int version) {
        StoredFile adapter = new AdapterStore(folder.resolve("adapters")).put(session::saveAdapter);
        StoredFile state = new StateStore(folder.resolve("states")).put(JOB, session::saveState);
        return new Checkpoint(JOB, version, version, adapter, state, 0, Instant.EPOCH);
    }

    private Recipe recipe(String overrides) {
        return new RecipeBook()
                .resolve(
                        null,
                        StrictJson.mapper().readTree("""
                                {"base": "model", "taskSet": "tiny/train", "lora": {"rank": 2, "dropout": 0.1},
                                 "learningRate": 0.01, "lengths": {"completion": 8},
                                 "rewards": [{"name": "accuracy"}]}"""),
                        StrictJson.mapper().readTree(overrides));
    }

    private static GroupScored group(String task, double... rewards) {
        RolloutRequested request = new RolloutRequested(
                new GroupKey(JOB, Purpose.TRAIN, "train", 1, task, 0),
                1,
                List.of(new PromptMessage("user", "7")),
                "7",
                rewards.length,
                new SamplingParameters(1, 0, 1, 0, 8),
                1,
                true,
                new BaseReference("model", "a".repeat(64)),
                new AdapterReference(0, URI.create("file:/a"), "a".repeat(64)),
                List.of(),
                Instant.EPOCH,
                Optional.empty());
        List<Completion> completions = new ArrayList<>();
        List<Map<String, RewardValue>> scores = new ArrayList<>();
        for (int g = 0; g < rewards.length; g++) {
            int[] tokens = {10 + g, 20 + Integer.parseInt(task), 30};
            completions.add(new Completion(tokens, new float[] {-5, -5, -5}, "", FinishReason.STOP));
            scores.add(Map.of("accuracy", new RewardValue.Present(rewards[g])));
        }
        return new GroupScored(
                new RolloutCompleted(
                        request, new int[] {1, 2, 3}, completions, request.adapter(), "worker", "cpu", Duration.ZERO),
                scores,
                Optional.empty());
    }
}
