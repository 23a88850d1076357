package dev.tina.benchmarks.performance;

import dev.tina.common.Require;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a choice of names: some of them, {@code all} or {@code none}. */
final class Chosen {

    static final String ALL = "all";
    static final String NONE = "none";

    private Chosen() {}

    /**
     * @param wanted what was asked for
     * @return places of the wanted names among the known ones, in the order of these
     * @throws dev.tina.common.InvalidInput for a name that is not known
     */
    static List<Integer> of(String option, List<String> wanted, List<String> known) {
        for (String name : wanted) {
            Require.that(
                    known.contains(name) || name.equals(ALL) || name.equals(NONE),
                    option,
                    name,
                    "one of " + String.join(", ", known) + ", all, none");
        }
        return IntStream.range(0, known.size())
                .filter(i -> wanted.contains(ALL) || wanted.contains(known.get(i)))
                .boxed()
                .toList();
    }

    /** The known names, then {@code all} and {@code none}, for help texts. */
    abstract static class Names implements Iterable<String> {

        private final List<String> known;

        Names(List<String> known) {
            this.known = known;
        }

        @Override
        public Iterator<String> iterator() {
            return IntStream.range(0, known.size() + 2)
                    .mapToObj(i -> i < known.size() ? known.get(i) : i == known.size() ? ALL : NONE)
                    .iterator();
        }
    }
}
