package dev.tina.trainer.learn;

import dev.tina.trainer.cost.Worker;

/**
 * Where a learner works.
 *
 * @param shared whether its device, or the sampling workers', does other work while it waits: then no waiting is counted
 */
public record Workplace(Worker worker, boolean shared) {}
