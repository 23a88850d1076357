package dev.tina.trainer.cost;

/**
 * What a job has used so far.
 *
 * @param rollout device-seconds of sampling groups to learn from
 * @param learning device-seconds
 * @param evaluation device-seconds of sampling groups to judge by
 * @param discarded the part of all these whose result was thrown away
 */
public record Spent(double rollout, double learning, double evaluation, double discarded) {}
