package dev.tina.reward.http;

import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.reward.Deadline;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.http.GraderCall.Parcel;
import dev.tina.rewards.Grader.Address;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks graders for the rewards of a group. Whatever goes wrong with one, the answer is a value that says so. Counted as
 * {@code tina.reward.http{outcome}}.
 */
public final class Graders {

    private final Http settings;
    private final Guards guards;
    private final Attempts attempts;
    private final GraderCall call;
    private final MeterRegistry meters;

    Graders(Http settings, Attempts attempts, GraderCall call, MeterRegistry meters) {
        this.settings = settings;
        this.guards = new Guards(settings.breaker(), settings.concurrency());
        this.attempts = attempts;
        this.call = call;
        this.meters = meters;
    }

    /** Returns by the group's deadline, and by the address's own. */
    public Graded grade(Address address, RolloutCompleted rollout, Deadline group) {
        Timer.Sample sample = Timer.start(meters);
        Deadline deadline = group.within(address.deadline());
        try {
            Graded answered = new Graded.Answered(ask(parcel(address, rollout), address.retries(), deadline));
            sample.stop(meters.timer("tina.reward.http", "outcome", "answered"));
            return answered;
        } catch (GraderException e) {
            sample.stop(meters.timer("tina.reward.http", "outcome", e.failure().label()));
            return new Graded.Failed(
                    e.failure(), e.reason(), rollout.completions().size());
        }
    }

    private Parcel parcel(Address address, RolloutCompleted rollout) throws GraderException {
        return new Parcel(GraderUrl.of(address.url()), secret(address.key()), GraderRequest.of(rollout));
    }

    private List<RewardValue> ask(Parcel parcel, int retries, Deadline deadline) throws GraderException {
        Attempts.Call<List<RewardValue>> once =
                () -> GraderAnswer.read(call.send(parcel, deadline), parcel.completions());
        return guards.of(parcel.url()).run(() -> attempts.make(once, retries, deadline), deadline);
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
