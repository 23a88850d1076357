package dev.tina.trainer.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a job would take.
 *
 * @param deviceSeconds of sampling, learning and judging, without waiting; absent where nothing measured here can tell
 * @param dollars absent where a device had no price, too
 * @param basis what the figures come from, or why there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Forecast(@Nullable Double deviceSeconds, @Nullable Double dollars, String basis) {}
