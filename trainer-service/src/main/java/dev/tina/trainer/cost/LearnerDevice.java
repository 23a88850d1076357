package dev.tina.trainer.cost;

/**
 * Where a learner works.
 *
 * @param shared whether its device, or the sampling workers', does other work while it waits: then no waiting is counted
 */
public record LearnerDevice(Worker worker, boolean shared) {}
