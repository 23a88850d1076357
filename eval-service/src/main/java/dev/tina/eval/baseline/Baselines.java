package dev.tina.eval.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The published figures that come with the service. */
public final class Baselines {

    private static final PublishedTable PAPER = new PublishedTable(
            "/baselines/paper.csv",
            "Tina: Tiny Reasoning Models via LoRA, arXiv 2504.15777",
            "one seed, as published; checkpoints of kinds tina and ablation were chosen on these benchmarks");
    private static final PublishedTable REPLICATIONS = new PublishedTable(
            "/baselines/replications.csv", "as named in the row", "several seeds, mean ± standard deviation of others");

    private final List<Published> all;

    Baselines() {
        this.all = Stream.of(PAPER, REPLICATIONS)
                .flatMap(table -> table.read().stream())
                .toList();
    }

    public List<Published> all() {
        return all;
    }

    /** The hub id of a model that is published under a name, whatever its capitals. */
    public Optional<String> hubIdOf(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(published -> published.model().toLowerCase(Locale.ROOT).equals(wanted))
                .flatMap(published -> Optional.ofNullable(published.hub()).stream())
                .findFirst();
    }
}
