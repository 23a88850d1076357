package dev.tina.verifier.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.verifier.tree.Expr;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RealIntervalTest {

    @Test
    void overlappingAndTouchingIntervalsBecomeOne() {
        assertThat(written(RealInterval.joined(List.of(closed(4, 5), closed(0, 2), open(2, 3)))))
                .isEqualTo("[0.0, 3.0) [4.0, 5.0]");
    }

    @Test
    void openEndsThatMeetLeaveAGap() {
        assertThat(written(RealInterval.joined(List.of(open(0, 1), open(1, 2)))))
                .isEqualTo("(0.0, 1.0) (1.0, 2.0)");
    }

    @Test
    void aPointFillsTheGap() {
        RealInterval point = RealInterval.point(Expr.Num.of(1), 1);
        assertThat(written(RealInterval.joined(List.of(open(0, 1), open(1, 2), point))))
                .isEqualTo("(0.0, 2.0)");
    }

    @Test
    void theComplementTurnsTheEnds() {
        assertThat(written(RealInterval.complement(List.of(closed(0, 1), open(2, 3)))))
                .isEqualTo("(-Infinity, 0.0) (1.0, 2.0] [3.0, Infinity)");
    }

    @Test
    void commonPartsTakeTheNarrowerEnds() {
        assertThat(written(List.of(closed(0, 2).common(open(1, 3))))).isEqualTo("(1.0, 2.0]");
        assertThat(closed(0, 1).common(closed(2, 3)).isEmpty()).isTrue();
        assertThat(closed(0, 1).common(closed(1, 2)).isEmpty()).isFalse();
        assertThat(closed(0, 1).common(open(1, 2)).isEmpty()).isTrue();
    }

    private static RealInterval closed(long from, long to) {
        return new RealInterval(Expr.Num.of(from), Expr.Num.of(to), from, to, true, true);
    }

    private static RealInterval open(long from, long to) {
        return new RealInterval(Expr.Num.of(from), Expr.Num.of(to), from, to, false, false);
    }

    private static String written(List<RealInterval> intervals) {
        return intervals.stream()
                .map(interval -> (interval.lowClosed() ? "[" : "(") + interval.from() + ", " + interval.to()
                        + (interval.highClosed() ? "]" : ")"))
                .collect(Collectors.joining(" "));
    }
}
