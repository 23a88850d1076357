package dev.tina.reward;

import dev.tina.contracts.Completion;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutRequested;
import org.springframework.stereotype.Component;

/** 1 if the thinking is closed by {@code </think>} on a line of its own exactly once, else 0 (Tina, section 3). */
@Component
class FormatReward implements Reward {

    private static final String CLOSING = "\n</think>\n";

    @Override
    public String name() {
        return "format";
    }

    @Override
    public RewardValue score(Completion completion, RolloutRequested request) {
        int first = completion.text().indexOf(CLOSING);
        boolean once = first >= 0 && completion.text().indexOf(CLOSING, first + 1) < 0;
        return new RewardValue.Present(once ? 1 : 0);
    }
}
