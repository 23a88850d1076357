package dev.tina.cli.client.answer;

import org.jspecify.annotations.Nullable;

/**
 * How a job's held-out tasks were held against its training tasks.
 *
 * @param tasks of the set
 * @param excluded those left out because training tasks are like them
 * @param judged those that are left
 * @param sentence what was checked, for people
 */
public record HeldOutAnswer(
        @Nullable String taskSet,
        @Nullable Integer tasks,
        @Nullable Integer excluded,
        @Nullable Integer judged,
        @Nullable String sentence) {}
