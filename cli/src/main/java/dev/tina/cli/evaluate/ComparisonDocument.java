package dev.tina.cli.evaluate;

import dev.tina.cli.client.answer.EstimatedShare;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as JSON: shares are between 0 and 1. */
record ComparisonDocument(List<Model> models, List<Difference> differences) {

    /**
     * What is known of one model.
     *
     * @param mark where the figures come from
     * @param passAt1 by benchmark
     */
    record Model(String model, String mark, Map<String, ComparisonRow.Score> passAt1) {}

    /**
     * A model less the first, on the problems of a benchmark that both have.
     *
     * @param pHolm p, corrected for the number of comparisons
     */
    record Difference(
            String benchmark,
            String model,
            String first,
            int tasks,
            EstimatedShare difference,
            double p,
            double pHolm,
            boolean differs) {}

    static ComparisonDocument of(ComparisonTable table) {
        return new ComparisonDocument(
                table.rows().stream()
                        .map(row -> new Model(row.label(), row.mark(), new LinkedHashMap<>(row.scores())))
                        .toList(),
                table.differences().stream().map(ComparisonDocument::of).toList());
    }

    private static Difference of(ComparisonTable.Difference found) {
        var compared = found.compared();
        return new Difference(
                found.benchmark(),
                found.row(),
                found.first(),
                compared.against().tasks(),
                compared.against().difference(),
                compared.against().p(),
                compared.pHolm(),
                compared.differs());
    }
}
