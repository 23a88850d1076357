package dev.tina.contracts.group;

import dev.tina.common.Require;
import java.util.UUID;

/**
 * What makes a group the group it is; its id and the seeds of its samples are derived from it, so that work done
 * twice has one identity.
 *
 * @param jobId the training job, or for an evaluation outside a job the evaluation
 * @param scope what the asker counts the group under: {@code train}, or a benchmark and how it is sampled
 * @param step the step the group belongs to; for an evaluation the policy version it judges
 * @param taskId the task within its task set
 * @param repeat 0 for a task's first group within the step and scope
 */
public record GroupKey(UUID jobId, Purpose purpose, String scope, int step, String taskId, int repeat) {

    private static final UUID NAMESPACE = UUID.fromString("5b0e6a1c-3c64-5d0f-9a52-7d9f2f5e8c11");

    public GroupKey {
        Require.notBlank("scope", scope);
        Require.notBlank("taskId", taskId);
        Require.that(step >= 0, "step", step, "at least 0");
        Require.that(repeat >= 0, "repeat", repeat, "at least 0");
    }

    /** The group's id: UUIDv5 (RFC 9562, section 5.5) of the whole key. */
    public UUID groupId() {
        return NameBasedUuid.of(NAMESPACE, jobId + identityWithinJob());
    }

    /**
     * The seed from which the group's samples draw: the same for the same job seed, whatever the job's id, so that a
     * job that is run again samples the same completions.
     */
    public long samplingSeed(long jobSeed) {
        return NameBasedUuid.of(NAMESPACE, jobSeed + identityWithinJob()).getMostSignificantBits();
    }

    private String identityWithinJob() {
        return "/" + purpose + "/" + scope.length() + ":" + scope + "/" + step + "/" + repeat + "/" + taskId;
    }
}
