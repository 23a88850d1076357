package dev.tina.contracts;

import dev.tina.common.Require;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tasks of a held-out set are judged, as it was when it was compared with the training set.
 *
 * @param sha256 of the set's content
 * @param leftOut the places of those that are not judged, counted from 0
 */
public record HeldOutTasks(String sha256, List<Integer> leftOut) {

    /** So many places take half a megabyte in an event, which Kafka carries. */
    public static final int MOST_LEFT_OUT = 100_000;

    public HeldOutTasks {
        Require.sha256("sha256", sha256);
        Require.that(leftOut.size() <= MOST_LEFT_OUT, "leftOut", leftOut.size(), "at most " + MOST_LEFT_OUT);
        leftOut = List.copyOf(leftOut);
    }

    /** The tasks of the set that are judged, in their order. */
    public <T> List<T> of(List<T> set) {
        Set<Integer> without = new HashSet<>(leftOut);
        List<T> judged = new ArrayList<>();
        for (int place = 0; place < set.size(); place++) {
            if (!without.contains(place)) {
                judged.add(set.get(place));
            }
        }
        return judged;
    }
}
