package dev.tina.cli.follow;

import dev.tina.cli.client.answer.SignalsAnswer;
import dev.tina.cli.text.Percent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what keeps a job from learning: each thing once, when it begins to matter, and all of it at the end. */
public final class SignalLines {

    /** From this share on most of a step's work is for nothing. */
    private static final double MANY_WITHOUT_GRADIENT = 0.5;

    private static final double MANY_CUT_OFF = 0.2;

    private final Set<Sign> told = EnumSet.noneOf(Sign.class);
    private final Consumer<String> say;

    SignalLines(Consumer<String> say) {
        this.say = say;
    }

    private enum Sign {
        NO_GRADIENT,
        CUT_OFF,
        ABSENT
    }

    /** Says what begins to matter. */
    void look(SignalsAnswer signals) {
        if (isAtLeast(signals.withoutGradient(), MANY_WITHOUT_GRADIENT) && told.add(Sign.NO_GRADIENT)) {
            say.accept("note: " + share(signals.withoutGradient())
                    + " of the groups give no gradient, since "
                    + (isAtLeast(signals.absentRewards(), 1)
                            ? "no reward could be computed"
                            : "all completions of a group are worth the same"));
        }
        if (isAtLeast(signals.truncated(), MANY_CUT_OFF) && told.add(Sign.CUT_OFF)) {
            say.accept("note: " + share(signals.truncated())
                    + " of the completions are cut off; the recipe's lengths.completion is the limit");
        }
        if (isAtLeast(signals.absentRewards(), Double.MIN_VALUE) && told.add(Sign.ABSENT)) {
            say.accept("note: " + share(signals.absentRewards()) + " of the reward values are absent");
            reasons(signals).forEach(say);
        }
    }

    /** All of it; nothing where nothing is known. */
    public static List<String> all(@Nullable SignalsAnswer signals) {
        if (signals == null || signals.withoutGradient() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("groups without a gradient " + share(signals.withoutGradient()) + ", completions cut off "
                + share(signals.truncated()) + ", rewards absent " + share(signals.absentRewards()));
        lines.addAll(reasons(signals));
        return lines;
    }

    private static List<String> reasons(SignalsAnswer signals) {
        return signals.absentReasons().stream()
                .map(absent -> String.format(
                        Locale.ROOT, "  %s, %d times: %s", absent.reward(), absent.count(), absent.reason()))
                .toList();
    }

    private static boolean isAtLeast(@Nullable Double share, double least) {
        return share != null && share >= least;
    }

    private static String share(@Nullable Double share) {
        return share == null ? "unknown" : Percent.of(share);
    }
}
