package dev.tina.rewards;

import dev.tina.contracts.group.RewardValue;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Asks a user's own grader what completions are worth. */
@FunctionalInterface
public interface Grader {

    /** Where there is nobody to ask: every value is absent. */
    Grader NOBODY = (address, group) ->
            Collections.nCopies(group.completions().size(), new RewardValue.Absent("http: nobody asks graders here"));

    /**
     * Whom to ask, and how long.
     *
     * @param url of the grader
     * @param deadline for the whole group, repeated requests included
     * @param retries requests made again after a failure, at most
     * @param key names the secret that requests are signed with, as the service is configured; empty for unsigned
     */
    record Address(URI url, Duration deadline, int retries, String key) {}

    /** [G]; never throws: what it could not learn within the deadline is absent, with the reason. */
    List<RewardValue> grade(Address address, ScoringGroup group);
}
