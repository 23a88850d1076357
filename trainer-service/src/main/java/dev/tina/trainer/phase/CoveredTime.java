package dev.tina.trainer.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The length of what stretches of time cover, where they overlap counted once. */
final class CoveredTime {

    private CoveredTime() {}

    /** A stretch of time; one that ends before it begins covers nothing. */
    record Stretch(Instant from, Instant to) {

        private Stretch within(Stretch frame) {
            return new Stretch(from.isBefore(frame.from) ? frame.from : from, to.isAfter(frame.to) ? frame.to : to);
        }

        private boolean isEmpty() {
            return !from.isBefore(to);
        }
    }

    /** Of the stretches' parts within the frame. */
    static Duration within(Stretch frame, List<Stretch> stretches) {
        List<Stretch> inside = stretches.stream()
                .map(stretch -> stretch.within(frame))
                .filter(stretch -> !stretch.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        Duration covered = Duration.ZERO;
        Instant until = frame.from();
        for (Stretch stretch : inside) {
            Instant from = stretch.from().isAfter(until) ? stretch.from() : until;
            if (stretch.to().isAfter(from)) {
                covered = covered.plus(Duration.between(from, stretch.to()));
                until = stretch.to();
            }
        }
        return covered;
    }
}
