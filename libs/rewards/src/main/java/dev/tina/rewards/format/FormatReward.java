package dev.tina.rewards.format;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/**
 * 1 if the thinking is closed once, else 0. {@code paper}: {@code </think>} stands on a line of its own exactly once
 * (Tina, arXiv 2504.15777); {@code think}: the text opens with {@code <think>}, opens it once and closes it (TRL's
 * {@code think_format_reward}), or opens it nowhere, as behind a prompt that did, and closes it as {@code paper} asks.
 */
public final class FormatReward implements RewardDefinition {

    private enum Variant {
        PAPER {
            @Override
            boolean holds(String text) {
                return Thinking.standsOnce("\n" + Thinking.CLOSING + "\n", text);
            }
        },
        THINK {
            @Override
            boolean holds(String text) {
                return text.contains(Thinking.OPENING) ? isOpenedFirst(text.stripLeading()) : PAPER.holds(text);
            }

            private boolean isOpenedFirst(String text) {
                return text.startsWith(Thinking.OPENING)
                        && Thinking.standsOnce(Thinking.OPENING, text)
                        && text.contains(Thinking.CLOSING);
            }
        };

        abstract boolean holds(String text);
    }

    private static final Parameter<Variant> VARIANT = Parameters.oneOf(
                    "variant",
                    "paper: </think> on a line of its own exactly once; think: <think> first and once, and closed, or"
                            + " left to the prompt, and closed as in paper",
                    Variant.class)
            .or(Variant.PAPER);

    @Override
    public String name() {
        return "format";
    }

    @Override
    public String summary() {
        return "1 if the thinking is closed by </think> on a line of its own exactly once, else 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VARIANT, Thinking.OPENED);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        Variant variant = arguments.get(VARIANT);
        return Reward.number(completion -> variant.holds(Thinking.of(completion, arguments)) ? 1 : 0);
    }
}
