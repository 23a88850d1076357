package dev.tina.trainer.lease;

import java.util.UUID;

/**
 * The right to work on a job; a later epoch ends it.
 *
 * @param epoch grows each time the job is taken
 */
public record Lease(UUID jobId, long epoch) {}
