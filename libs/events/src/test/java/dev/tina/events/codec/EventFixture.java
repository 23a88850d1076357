package dev.tina.events.codec;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.RolloutTaken;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.contracts.prompt.PromptTemplate.WorkedExample;
import dev.tina.contracts.prompt.PromptTurns;
import dev.tina.contracts.prompt.TemplateContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Valid events, drawn from a seed. */
public final class EventFixture {

    private static final String SHA256 = "0123456789abcdef".repeat(4);

    private final Random random;

    public EventFixture(long seed) {
        random = new Random(seed);
    }

    /** One of each kind, in the order of the ring. */
    List<Object> oneOfEach() {
        return Stream.<Function<EventFixture, Object>>of(
                        EventFixture::rolloutRequested,
                        EventFixture::rolloutTaken,
                        fixture -> fixture.rolloutCompleted(1 + random.nextInt(4), random.nextInt(64)),
                        EventFixture::groupScored,
                        EventFixture::adapterPublished,
                        EventFixture::evaluationCompleted,
                        EventFixture::evaluationFailed,
                        EventFixture::jobChanged)
                .map(event -> event.apply(this))
                .toList();
    }

    public RolloutRequested rolloutRequested() {
        return rolloutRequested(1 + random.nextInt(64));
    }

    private RolloutRequested rolloutRequested(int groupSize) {
        return new RolloutRequested(
                new GroupKey(uuid(), Purpose.EVAL, "heldout/" + text(), random.nextInt(99), "task-" + text(), 1),
                1 + random.nextInt(5),
                List.of(new PromptMessage("system", text()), new PromptMessage("user", text())),
                text(),
                groupSize,
                new SamplingParameters(random.nextDouble(), random.nextInt(9), 1, 0.05, 1 + random.nextInt(32_768)),
                random.nextLong(),
                random.nextBoolean(),
                new BaseReference("models/tina-tiny", SHA256),
                adapter(),
                List.of(new RewardSpec("accuracy", 1, Map.of("b", text(), "a", text())), reward("format")),
                Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
                random.nextBoolean() ? Optional.of(templateContext()) : Optional.empty());
    }

    private TemplateContext templateContext() {
        return new TemplateContext(LocalDate.ofEpochDay(random.nextInt(99_999)), variables());
    }

    private Map<String, Object> variables() {
        return Map.of(
                "enable_thinking",
                random.nextBoolean(),
                "budget",
                random.nextLong(),
                "share",
                random.nextGaussian(),
                "documents",
                List.of(Map.of("title", text(), "pages", 3), List.of(text(), 1.0)));
    }

    RolloutTaken rolloutTaken() {
        return new RolloutTaken(uuid(), Purpose.TRAIN, 1 + random.nextInt(5), "worker-" + text());
    }

    RolloutCompleted rolloutCompleted(int groupSize, int longest) {
        List<Completion> completions = IntStream.range(0, groupSize)
                .mapToObj(i -> completion(1 + (longest == 0 ? 0 : random.nextInt(longest))))
                .toList();
        return rolloutCompleted(completions);
    }

    public RolloutCompleted rolloutCompleted(List<Completion> completions) {
        return new RolloutCompleted(
                rolloutRequested(completions.size()),
                tokens(1 + random.nextInt(40)),
                completions,
                adapter(),
                "worker-" + random.nextInt(9),
                "cuda:0",
                Duration.ofNanos(random.nextLong(1L << 50)));
    }

    GroupScored groupScored() {
        return new GroupScored(
                rolloutCompleted(2, 30),
                List.of(
                        Map.of("accuracy", new RewardValue.Present(random.nextGaussian())),
                        Map.of("accuracy", new RewardValue.Absent("deadline"), "b", new RewardValue.Present(0))),
                random.nextBoolean() ? Optional.of(Duration.ofNanos(random.nextLong(1L << 40))) : Optional.empty());
    }

    AdapterPublished adapterPublished() {
        return new AdapterPublished(
                uuid(),
                new BaseReference("models/x", SHA256),
                adapter(),
                Map.of("loss", random.nextGaussian(), "kl", Double.NaN),
                random.nextBoolean() ? Optional.of(evaluationPlan()) : Optional.empty(),
                random.nextBoolean());
    }

    private EvaluationPlan evaluationPlan() {
        return new EvaluationPlan(
                "tiny/heldout",
                200,
                new PromptTemplate(
                        text(),
                        "{problem} " + text(),
                        List.of(new WorkedExample("1 + 1 " + text(), "2")),
                        Optional.of(PromptTurns.DIALOGUE),
                        Optional.of(variables()),
                        Optional.of(LocalDate.of(2026, 11, 30))),
                4,
                true,
                new SamplingParameters(1, 0, 1, 0, 64),
                List.of(reward("accuracy")),
                random.nextLong());
    }

    EvaluationCompleted evaluationCompleted() {
        double passAt1 = random.nextDouble();
        return new EvaluationCompleted(
                uuid(), uuid(), "tiny/heldout", 3, passAt1, passAt1 / 2, 1, 200, 4, Optional.of(0.5));
    }

    EvaluationFailed evaluationFailed() {
        return new EvaluationFailed(uuid(), uuid(), "tiny/heldout", 3, "no completion could be judged");
    }

    public JobChanged jobChanged() {
        return new JobChanged(
                uuid(),
                random.nextBoolean() ? JobState.RUNNING : JobState.PAUSED,
                7,
                Map.of("reward", random.nextDouble()));
    }

    public Completion completion(int length) {
        float[] logprobs = new float[length];
        for (int i = 0; i < length; i++) {
            logprobs[i] = (float) Math.log(random.nextDouble());
        }
        FinishReason reason = random.nextBoolean() ? FinishReason.STOP : FinishReason.LENGTH;
        return new Completion(tokens(length), logprobs, text(), reason);
    }

    /** Ids as frequent as byte-pair encodings have them: their logarithm is uniform, up to 151,936. */
    private int[] tokens(int length) {
        return random.doubles(length).mapToInt(x -> (int) Math.pow(151_936, x)).toArray();
    }

    private AdapterReference adapter() {
        return new AdapterReference(random.nextInt(1000), URI.create("file:///adapters/" + SHA256), SHA256);
    }

    private RewardSpec reward(String name) {
        return new RewardSpec(name, random.nextDouble(), Map.of());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String text() {
        return random.ints(random.nextInt(20), 0, 4)
                .mapToObj(i -> List.of("x", "é", "数", "🦆").get(i))
                .reduce("", String::concat);
    }
}
