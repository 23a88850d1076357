package dev.tina.eval.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's correction of several p values (1979, Scandinavian Journal of Statistics 6, 65). */
public final class Holm {

    private Holm() {}

    /** What each p is worth among all of them, in the same order: at α, the chance of any false alarm is at most α. */
    public static List<Double> corrected(List<Double> p) {
        List<Integer> ascending = IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        Double[] corrected = new Double[p.size()];
        double highest = 0;
        for (int rank = 0; rank < p.size(); rank++) {
            int at = ascending.get(rank);
            highest = Math.max(highest, Math.min(1, (p.size() - rank) * p.get(at)));
            corrected[at] = highest;
        }
        return List.of(corrected);
    }
}
