package dev.tina.reward.grader;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.RewardValue;
import dev.tina.reward.Deadline;
import dev.tina.reward.RewardProperties.Http;
import dev.tina.reward.Secret;
import dev.tina.reward.grader.GraderCall.Payload;
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
    private final GraderBreakers breakers;
    private final GraderRetry retry;
    private final GraderCall call;
    private final MeterRegistry meters;

    Graders(Http settings, GraderRetry retry, GraderCall call, MeterRegistry meters) {
        this.settings = settings;
        this.breakers = new GraderBreakers(settings.breaker(), settings.concurrency());
        this.retry = retry;
        this.call = call;
        this.meters = meters;
    }

    /** Returns by the group's deadline, and by the address's own. */
    public GraderOutcome grade(Address address, RolloutCompleted rollout, Deadline group) {
        Timer.Sample sample = Timer.start(meters);
        Deadline deadline = group.within(address.deadline());
        try {
            GraderOutcome answered =
                    new GraderOutcome.Answered(ask(payload(address, rollout), address.retries(), deadline));
            sample.stop(meters.timer("tina.reward.http", "outcome", "answered"));
            return answered;
        } catch (GraderException e) {
            sample.stop(meters.timer("tina.reward.http", "outcome", e.failure().label()));
            return new GraderOutcome.Failed(
                    e.failure(), e.reason(), rollout.completions().size());
        }
    }

    private Payload payload(Address address, RolloutCompleted rollout) throws GraderException {
        return new Payload(GraderUrl.of(address.url()), secret(address.key()), GraderRequest.of(rollout));
    }

    private List<RewardValue> ask(Payload payload, int retries, Deadline deadline) throws GraderException {
        GraderRetry.Call<List<RewardValue>> once =
                () -> GraderAnswer.read(call.send(payload, deadline), payload.completions());
        return breakers.of(payload.url()).run(() -> retry.make(once, retries, deadline), deadline);
    }

    private @Nullable Secret secret(String name) throws GraderException {
        if (name.isEmpty()) {
            return null;
        }
        Secret secret = settings.secrets().get(name.toLowerCase(Locale.ROOT));
        if (secret == null) {
            throw GraderException.lasting(
                    GraderFailure.PARAMETERS,
                    "the service has no secret called " + name + " in tina.reward.http.secrets");
        }
        return secret;
    }
}
