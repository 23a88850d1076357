package dev.tina.trainer.dynamics;

import java.util.UUID;

/** A policy version that was to be judged and could not be, and why. */
public record FailedEvaluation(int policyVersion, UUID evaluationId, String taskSet, String reason) {}
