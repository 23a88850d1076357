package dev.tina.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.grpo.advantage.Advantages;
import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.rewards.Grader;
import dev.tina.rewards.ScoringCompletion;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.ScoringTask;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.verifier.AnswerVerifier;
import dev.tina.verifier.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** For no recipe is an answer that is not right worth more than a plainly wrong one, whatever it is made of. */
class RecipeRewardsTest {

    private static final RecipeBook BOOK = new RecipeBook();
    private static final int GENERATED = 60;
    /** What some recipes leave to their user. */
    private static final JsonNode NAMED =
            new JsonMapper().readTree("{\"base\": \"models/tina-tiny\", \"taskSet\": \"tiny/train\"}");

    private static final List<String> ATOMS = List.of(
            "5",
            "x",
            "\\det A",
            "\\gcd(a,b)",
            "\\infty",
            "\\infty-\\infty",
            "\\sin(10^{100})",
            "10^{10^{10}}",
            "\\sum_{k=1}^{10^{12}} k",
            "\\int_0^1 f(x)dx",
            "\\ln 0",
            "\\text{not } 5",
            "(((",
            "\\frac{1}{");
    private static final List<String> FORMS = List.of(
            "%s",
            "5+0\\cdot %s",
            "\\frac{%s}{%s}",
            "%s^{%s}",
            "\\{5,%s\\}",
            "x=%s",
            "%s,%s",
            "(%s,%s)",
            "\\lfloor %s\\rfloor",
            "%s-%s+5");
    private static final List<String> REFERENCES =
            List.of("5", "\\frac{1}{2}", "x+1", "\\{1,2\\}", "(0,5]", "10^{10^{10}}", "\\det A");
    private static final List<String> FRAMES = List.of(
            "\\boxed{%s}",
            "<think>\nLet me see.\n</think>\nIt is \\boxed{%s}.",
            "First, add. Step 1: 2 + 3.\n</think>\nSo \\boxed{%s}");

    static Stream<String> recipes() {
        return BOOK.files().stream()
                .flatMap(file -> Stream.concat(
                        Stream.of(file.name()),
                        BOOK.variants(file).stream().map(variant -> file.name() + "@" + variant)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void anAnswerThatIsNotRightIsWorthNoMoreThanAPlainlyWrongOne(String name) {
        Recipe recipe = BOOK.resolve(name, null, NAMED);
        Random random = new Random(10);
        for (int i = 0; i < GENERATED; i++) {
            String reference = REFERENCES.get(i % REFERENCES.size());
            String hostile = i < ATOMS.size() ? ATOMS.get(i) : composed(random);
            String frame = FRAMES.get(random.nextInt(FRAMES.size()));
            if (!isRight(hostile, reference)) {
                check(recipe, frame, hostile, reference);
            }
        }
    }

    private static String composed(Random random) {
        String form = FORMS.get(random.nextInt(FORMS.size()));
        return form.formatted(any(random), any(random));
    }

    private static String any(Random random) {
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }

    private static boolean isRight(String answer, String reference) {
        return new AnswerVerifier().verify("\\boxed{" + answer + "}", reference) instanceof Verdict.Correct;
    }

    /** A group of the right answer, the hostile one, and one as long in which its signs are sevens. */
    private static void check(Recipe recipe, String frame, String hostile, String reference) {
        List<String> texts = Stream.of(reference, hostile, hostile.replaceAll("\\S", "7"))
                .map(frame::formatted)
                .toList();
        List<Map<String, Double>> rewards = rewards(recipe, texts, reference);
        double[] advantages = advantages(recipe, rewards);
        String what = hostile + " for " + reference;
        assertThat(total(recipe, rewards.get(1))).as(what).isLessThanOrEqualTo(total(recipe, rewards.get(2)) + 1e-12);
        assertThat(advantages[1]).as(what).isLessThanOrEqualTo(advantages[2] + 1e-12);
    }

    private static List<Map<String, Double>> rewards(Recipe recipe, List<String> texts, String reference) {
        ScoringGroup group = new ScoringGroup(
                new UUID(0, 1),
                new ScoringTask("t", List.of(), reference),
                texts.stream()
                        .map(text -> new ScoringCompletion(text, new int[text.length()], FinishReason.STOP))
                        .toList(),
                recipe.lengths().completion());
        List<Map<String, Double>> rewards = new ArrayList<>();
        texts.forEach(text -> rewards.add(new HashMap<>()));
        for (RewardSpec spec : recipe.rewardSpecs()) {
            List<RewardValue> values =
                    RewardCatalogue.standard(Grader.NOBODY).create(spec).score(group);
            IntStream.range(0, values.size())
                    .filter(g -> values.get(g) instanceof RewardValue.Present)
                    .forEach(g -> rewards.get(g).put(spec.name(), ((RewardValue.Present) values.get(g)).value()));
        }
        return rewards;
    }

    private static double total(Recipe recipe, Map<String, Double> rewards) {
        return recipe.rewardSpecs().stream()
                .mapToDouble(spec -> spec.weight() * rewards.getOrDefault(spec.name(), 0.0))
                .sum();
    }

    private static double[] advantages(Recipe recipe, List<Map<String, Double>> rewards) {
        List<ScoredCompletion> completions = rewards.stream()
                .map(values -> new ScoredCompletion(new int[1], new float[1], false, values))
                .toList();
        StepBatch batch = new StepBatch(List.of(new ScoredGroup(new int[1], completions)));
        return Advantages.of(batch, RecipeSettings.of(recipe).rewards()).values();
    }
}
