package dev.tina.tinybase.pretraining;

/**
 * How far pretraining is.
 *
 * @param step updates done
 * @param steps updates to do in all
 * @param phase what is learnt from now: {@code reasoned} or {@code mixed}
 * @param loss nats a token, the mean since the last report
 * @param seconds since the start
 */
public record Progress(int step, int steps, String phase, double loss, double seconds) {}
