package dev.tina.trainer.cost;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

    /**
     * The paper's table and its comparison with others.
     *
     * @param source where the figures stand
     */
    record Published(String source, List<Task> tasks, List<Comparison> comparison) {}

    /** A line of the paper's table, in dollars; null where it has none. */
    record Task(
            String item,
            @Nullable Double training,
            @Nullable Double evaluation,
            Double total) {}

    /** What training a model took. */
    record Comparison(String model, long sampledOutputs, double dollars, double gpuHours) {}

    private final Published published = new Published(
            SOURCE,
            lines("tina_costs.csv").stream().map(PublishedCosts::task).toList(),
            lines("cost_comparison.csv").stream()
                    .map(PublishedCosts::comparison)
                    .toList());

    @GetMapping
    @Operation(summary = "The paper's costs, as published")
    Published get() {
        return published;
    }

    private static Task task(String line) {
        List<String> cells = cells(line);
        return new Task(
                cells.get(0), number(cells.get(1)), number(cells.get(2)), Objects.requireNonNull(number(cells.get(3))));
    }

    private static Comparison comparison(String line) {
        List<String> cells = cells(line);
        return new Comparison(
                cells.get(0),
                Long.parseLong(cells.get(1)),
                Double.parseDouble(cells.get(2)),
                Double.parseDouble(cells.get(3)));
    }

    /** Cells between commas, of which only the first may be quoted, and then hold commas. */
    private static List<String> cells(String line) {
        int quoted = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
        if (quoted < 0) {
            return List.of(line.split(",", -1));
        }
        List<String> cells = new java.util.ArrayList<>(List.of(line.substring(1, quoted)));
        cells.addAll(List.of(line.substring(quoted + 2).split(",", -1)));
        return cells;
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    private static List<String> lines(String file) {
        try (InputStream in = PublishedCosts.class.getResourceAsStream("/published/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
