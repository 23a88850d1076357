package dev.tina.trainer.dynamics;

import dev.tina.contracts.HeldOutScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known of a job's course by now.
 *
 * @param judged how its versions did on the held-out tasks, the earliest first
 * @param failed evaluations that could not be made, the earliest version first
 */
public record Dynamics(Optional<Transition> transition, List<HeldOutResult> judged, List<FailedEvaluation> failed) {

    private static final double POINTS = 100;

    /** Of a job of which nothing is known. */
    public static final Dynamics UNKNOWN = new Dynamics(Optional.empty(), List.of(), List.of());

    public Dynamics {
        judged = List.copyOf(judged);
        failed = List.copyOf(failed);
    }

    /** The best version by the held-out tasks, of equals the last; empty until one is judged. */
    public OptionalInt best() {
        return HeldOutScore.best(judged.stream().map(HeldOutResult::score).toList());
    }

    /** How the best version did. */
    public Optional<HeldOutResult> bestResult() {
        return best().stream().boxed().findFirst().flatMap(this::of);
    }

    /** How many points of held-out Pass@1 the best version is above version 0; empty unless both are judged. */
    public OptionalDouble pointsGained() {
        Optional<HeldOutResult> base = of(0);
        Optional<HeldOutResult> best = bestResult();
        return judged.size() < 2 || base.isEmpty() || best.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(POINTS * (best.get().passAt1() - base.get().passAt1()));
    }

    public Optional<HeldOutResult> of(int policyVersion) {
        return judged.stream()
                .filter(judgement -> judgement.policyVersion() == policyVersion)
                .findFirst();
    }
}
