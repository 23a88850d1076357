package dev.tina.doctor.speed;

import dev.tina.limit.Limit;

/**
 * How fast something was.
 *
 * @param work sampling or learning
 * @param shape prompts x completions of each x tokens of each
 * @param tokensPerSecond tokens of completions
 * @param limit the least time of it on this device
 */
public record SpeedFigure(String work, String shape, double seconds, double tokensPerSecond, Limit limit) {

    /** The least time over the time it took; above 1 where caches hold what the limit reads from memory. */
    public double shareOfLimit() {
        return limit.seconds() / seconds;
    }
}
