package dev.tina.cli.client.answer;

import org.jspecify.annotations.Nullable;

/**
 * A declared benchmark.
 *
 * @param copy where your own copy lies; absent where there is none
 * @param hub the data set of the hub; absent where there is none
 */
public record BenchmarkAnswer(
        String name,
        int tasks,
        String licence,
        @Nullable String copy,
        @Nullable String hub,
        int samplesPerTask) {}
