package dev.tina.trainer.cost;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others say their training cost, to be shown beside ours. */
@RestController
@RequestMapping(path = "/api/v1/costs/published", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Costs")
class PublishedCosts {

    private static final String SOURCE = "arXiv 2504.15777 v1; two L40S at about 1 $ a GPU-hour, storage included";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * The paper's table and its comparison with others.
     *
     * @param source where the figures stand
     */
    @Schema(name = "PublishedCosts")
    record Published(String source, List<Task> tasks, List<Comparison> comparison) {}

    /** A line of the paper's table, in dollars; null where it has none. */
    @Schema(name = "PublishedTaskCost")
    record Task(
            String item,
            @Nullable Double training,
            @Nullable Double evaluation,
            Double total) {}

    /** What training a model took. */
    @Schema(name = "PublishedModelCost")
    record Comparison(String model, long sampledOutputs, double dollars, double gpuHours) {}

    private final Published published = new Published(
            SOURCE,
            rows("tina_costs.csv", PublishedCosts::task),
            rows("cost_comparison.csv", PublishedCosts::comparison));

    @GetMapping
    @Operation(operationId = "getPublishedCosts", summary = "The paper's costs, as published")
    Published get() {
        return published;
    }

    private static Task task(CSVRecord row) {
        return new Task(
                row.get("item"),
                number(row.get("training_usd")),
                number(row.get("evaluation_usd")),
                Double.valueOf(row.get("total_usd")));
    }

    private static Comparison comparison(CSVRecord row) {
        return new Comparison(
                row.get("model"),
                Long.parseLong(row.get("sampled_outputs")),
                Double.parseDouble(row.get("usd")),
                Double.parseDouble(row.get("gpu_hours")));
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> reader) {
        try (InputStream in = PublishedCosts.class.getResourceAsStream("/published/" + file);
                CSVParser table =
                        FORMAT.parse(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            return table.stream().map(reader).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
