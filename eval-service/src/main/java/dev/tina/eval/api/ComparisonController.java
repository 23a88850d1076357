package dev.tina.eval.api;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationState;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.result.EvaluationComparisons;
import dev.tina.eval.statistics.Power;
import dev.tina.service.http.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations side by side, and what one could tell before it is begun. */
@RestController
@RequestMapping(path = "/api/v1/evaluations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evaluations")
class ComparisonController {

    private static final int MOST_TASKS = 1_000_000;
    private static final int MOST_SAMPLES = 4_096;
    private static final int MOST_COMPARED = 50;
    private static final double POINTS = 100;
    private static final String IDS = "ids of evaluations (UUIDs), separated by commas";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final EvaluationStore evaluations;
    private final EvaluationComparisons comparisons;

    ComparisonController(EvaluationStore evaluations, EvaluationComparisons comparisons) {
        this.evaluations = evaluations;
        this.comparisons = comparisons;
    }

    /** @param comparisons the others in their order, each with the first */
    @Schema(name = "Comparison")
    record Compared(
            EvaluationView baseline, List<EvaluationView> others, List<EvaluationComparisons.Compared> comparisons) {}

    @GetMapping("/compare")
    @Operation(
            operationId = "compareEvaluations",
            summary = "Paired differences on the problems that others have in common with the first, Holm-corrected")
    Compared compare(
            @Parameter(
                            description =
                                    "ids of completed evaluations, separated by commas; the first is the baseline",
                            array =
                                    @ArraySchema(
                                            schema = @Schema(format = "uuid"),
                                            minItems = 2,
                                            maxItems = MOST_COMPARED))
                    @RequestParam
                    List<String> ids) {
        if (ids.size() < 2 || ids.size() > MOST_COMPARED) {
            throw new InvalidInput("ids", String.join(",", ids), "between 2 and " + MOST_COMPARED + " " + IDS);
        }
        return compareAll(ids.stream().map(ComparisonController::evaluationId).toList());
    }

    private static UUID evaluationId(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw RefusedRequest.malformed("ids", text, IDS);
        }
        return UUID.fromString(text);
    }

    private Compared compareAll(List<UUID> ids) {
        List<EvaluationView> views =
                ids.stream().map(this::completed).map(EvaluationView::of).toList();
        return new Compared(views.getFirst(), views.subList(1, views.size()), comparisons.withFirst(ids));
    }

    private Evaluation completed(UUID id) {
        Evaluation evaluation = evaluations.find(id).orElseThrow(() -> EvaluationView.unknown("ids", id));
        if (evaluation.state() != EvaluationState.COMPLETED) {
            throw new InvalidInput("ids", id + ", which is " + evaluation.state(), "completed evaluations");
        }
        return evaluation;
    }

    @GetMapping("/power")
    @Operation(
            operationId = "getEvaluationPower",
            summary = "Which difference of Pass@1 an evaluation tells from chance, and what a smaller one needs")
    PowerView power(
            @RequestParam int tasks,
            @RequestParam int samplesPerTask,
            @RequestParam(defaultValue = "0") double points,
            @RequestParam(defaultValue = "0.5") double passAt1,
            @RequestParam(defaultValue = "0.5") double intraclass,
            @RequestParam(defaultValue = "0.8") double likeness) {
        Require.that(tasks >= 1 && tasks <= MOST_TASKS, "tasks", tasks, "between 1 and " + MOST_TASKS);
        Require.that(
                samplesPerTask >= 1 && samplesPerTask <= MOST_SAMPLES,
                "samplesPerTask",
                samplesPerTask,
                "between 1 and " + MOST_SAMPLES);
        Require.that(points >= 0 && points <= POINTS, "points", points, "between 0 and 100");
        Require.that(passAt1 > 0 && passAt1 < 1, "passAt1", passAt1, "above 0 and below 1");
        requireBelow1("intraclass", intraclass);
        requireBelow1("likeness", likeness);
        return PowerView.of(new Power(passAt1, intraclass, likeness), tasks, samplesPerTask, points / POINTS);
    }

    private static void requireBelow1(String field, double value) {
        Require.that(value >= 0 && value < 1, field, value, "at least 0 and below 1");
    }
}
