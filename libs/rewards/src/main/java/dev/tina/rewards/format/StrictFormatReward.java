package dev.tina.rewards.format;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/**
 * 1 if the whole text is {@code <think>\n…\n</think>\n<answer>\n…\n</answer>}, else 0 (open-r1's {@code format_reward}).
 * Where a language is named, a fenced block of it must stand in the answer (its {@code get_code_format_reward}).
 */
public final class StrictFormatReward implements RewardDefinition {

    private static final String OPENING = "<think>\n";
    private static final String MIDDLE = "\n</think>\n<answer>\n";
    private static final String CLOSING = "\n</answer>";
    private static final String FENCE = "```";

    private static final Parameter<String> CODE = Parameters.text(
                    "code",
                    "language of a fenced block the answer must hold; empty for none",
                    "a word of at most 30 letters, digits, + and #",
                    30,
                    text -> text.matches("[A-Za-z0-9+#]*"))
            .or("");

    @Override
    public String name() {
        return "format_strict";
    }

    @Override
    public String summary() {
        return "1 if the whole text is <think>…</think><answer>…</answer>, each tag on a line of its own, else 0";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(CODE, Thinking.OPENED);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        String code = arguments.get(CODE);
        return Reward.number(completion -> holds(Thinking.of(completion, arguments), code) ? 1 : 0);
    }

    private static boolean holds(String given, String code) {
        String text = given.endsWith(CLOSING + "\n") ? given.substring(0, given.length() - 1) : given;
        int middle = text.indexOf(MIDDLE, OPENING.length() - 1); // the line end before a tag may be that behind another
        int answer = middle + MIDDLE.length() - 1;
        int end = text.length() - CLOSING.length();
        boolean framed = text.startsWith(OPENING) && text.endsWith(CLOSING) && middle >= 0 && answer <= end;
        return framed && (code.isEmpty() || holdsBlock(text.substring(answer, end), code));
    }

    private static boolean holdsBlock(String answer, String code) {
        int start = answer.indexOf(FENCE + code);
        return start >= 0 && answer.indexOf(FENCE, start + FENCE.length() + code.length()) >= 0;
    }
}
