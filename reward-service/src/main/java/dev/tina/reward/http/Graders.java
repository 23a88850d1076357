package dev.tina.reward.http;

import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.reward.Deadline;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.http.GraderCall.Parcel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks graders for the rewards of a group. Whatever goes wrong with one, the answer is a value that says so. */
public final class Graders {

    private final Http settings;
    private final Guards guards;
    private final Attempts attempts;
    private final GraderCall call;

    Graders(Http settings, Attempts attempts, GraderCall call) {
        this.settings = settings;
        this.guards = new Guards(settings.breaker(), settings.concurrency());
        this.attempts = attempts;
        this.call = call;
    }

    /** Returns by the deadline. */
    public Graded grade(Grader grader, RolloutCompleted rollout, Deadline group) {
        int completions = rollout.completions().size();
        Deadline deadline =
                group.within(settings.deadline()).within(grader.deadline().orElse(settings.deadline()));
        try {
            Parcel parcel = parcel(grader, rollout);
            return new Graded.Answered(guards.of(parcel.url())
                    .run(() -> attempts.make(() -> ask(parcel, completions, deadline), deadline), deadline));
        } catch (GraderException e) {
            return new Graded.Failed(e.failure(), e.reason(), completions);
        }
    }

    private Parcel parcel(Grader grader, RolloutCompleted rollout) throws GraderException {
        return new Parcel(
                GraderUrl.of(grader.url()),
                secret(grader.secret()),
                rollout.groupId().toString(),
                GraderRequest.of(rollout).json());
    }

    private List<RewardValue> ask(Parcel parcel, int completions, Deadline deadline) throws GraderException {
        return GraderAnswer.read(call.send(parcel, deadline), completions);
    }

    private @Nullable Secret secret(String name) throws GraderException {
        if (name.isEmpty()) {
            return null;
        }
        Secret secret = settings.secrets().get(name.toLowerCase(Locale.ROOT));
        if (secret == null) {
            throw GraderException.lasting(
                    Failure.PARAMETERS, "the service has no secret called " + name + " in tina.reward.http.secrets");
        }
        return secret;
    }
}
