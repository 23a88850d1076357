package dev.tina.contracts;

/** Names of the Kafka topics between the services. */
public final class Topics {

    /** Prompt groups to sample; key: group id. */
    public static final String ROLLOUT_REQUESTED = "rollout.requested";

    /** Requests no worker could serve, each with its reason in the headers; key: group id. */
    public static final String ROLLOUT_REQUESTED_DEAD_LETTER = "rollout.requested.dlt";

    /** Groups a worker has begun to sample; key: group id. */
    public static final String ROLLOUT_TAKEN = "rollout.taken";

    /** Sampled groups; key: group id. */
    public static final String ROLLOUT_COMPLETED = "rollout.completed";

    /** What could not be scored, each with its reason in the headers; key: as it came. */
    public static final String ROLLOUT_COMPLETED_DEAD_LETTER = "rollout.completed.dlt";

    /** Groups with their rewards; key: job id. */
    public static final String GROUP_SCORED = "group.scored";

    /** Scored groups the trainer could not take in, each with its fault in the headers; key: as it came. */
    public static final String GROUP_SCORED_DEAD_LETTER = "group.scored.dlt";

    /** New policy versions; key: job id. */
    public static final String ADAPTER_PUBLISHED = "adapter.published";

    /** Results of evaluations; key: job id. */
    public static final String EVALUATION_COMPLETED = "evaluation.completed";

    /** Evaluations that a job waits for in vain; key: job id. */
    public static final String EVALUATION_FAILED = "evaluation.failed";

    /** Changes of a job's state or step; key: job id. */
    public static final String JOB_CHANGED = "job.changed";

    private Topics() {}
}
