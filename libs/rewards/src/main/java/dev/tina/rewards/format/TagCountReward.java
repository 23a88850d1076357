package dev.tina.rewards.format;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/**
 * The share of the tags that stand exactly once, on their own lines. {@code paper}: those of the thinking (Tina, arXiv
 * 2504.15777); {@code strict}: those of the answer too (open-r1's {@code tag_count_reward}).
 */
public final class TagCountReward implements RewardDefinition {

    private enum Variant {
        PAPER,
        STRICT;

        List<String> tags() {
            return switch (this) {
                case PAPER -> List.of("<think>\n", "\n</think>\n");
                case STRICT -> List.of("<think>\n", "\n</think>\n", "\n<answer>\n", "\n</answer>");
            };
        }
    }

    private static final Parameter<Variant> VARIANT = Parameters.oneOf(
                    "variant", "paper: the two tags of the thinking; strict: those of the answer too", Variant.class)
            .or(Variant.PAPER);

    @Override
    public String name() {
        return "tag_count";
    }

    @Override
    public String summary() {
        return "share of the tags that stand exactly once: a half each of two, or a quarter each of four";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VARIANT, Thinking.OPENED);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        List<String> tags = arguments.get(VARIANT).tags();
        return Reward.number(completion -> share(tags, Thinking.of(completion, arguments)));
    }

    private static double share(List<String> tags, String text) {
        return tags.stream().filter(tag -> Thinking.standsOnce(tag, text)).count() / (double) tags.size();
    }
}
