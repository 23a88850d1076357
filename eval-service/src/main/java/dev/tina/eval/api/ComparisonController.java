package dev.tina.eval.api;

import dev.tina.eval.evaluation.Comparisons;
import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationState;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.order.InvalidFieldException;
import dev.tina.eval.statistics.Power;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations side by side, and what one could tell before it is begun. */
@RestController
@RequestMapping("/api/v1/evaluations")
@Tag(name = "Evaluations")
class ComparisonController {

    private static final int MOST_TASKS = 1_000_000;
    private static final int MOST_SAMPLES = 4_096;
    private static final int MOST_COMPARED = 50;
    private static final double POINTS = 100;

    private final EvaluationStore evaluations;
    private final Comparisons comparisons;

    ComparisonController(EvaluationStore evaluations, Comparisons comparisons) {
        this.evaluations = evaluations;
        this.comparisons = comparisons;
    }

    /** @param comparisons the others in their order, each with the first */
    record Compared(EvaluationView baseline, List<EvaluationView> others, List<Comparisons.Compared> comparisons) {}

    @GetMapping("/compare")
    @Operation(summary = "Paired differences on the problems that others have in common with the first, Holm-corrected")
    Compared compare(@RequestParam List<UUID> ids) {
        Bounds.between("ids", ids.size(), 2, MOST_COMPARED);
        List<EvaluationView> views =
                ids.stream().map(this::completed).map(EvaluationView::of).toList();
        return new Compared(views.getFirst(), views.subList(1, views.size()), comparisons.withFirst(ids));
    }

    private Evaluation completed(UUID id) {
        Evaluation evaluation = evaluations.find(id).orElseThrow(() -> new UnknownEvaluationException(id));
        if (evaluation.state() != EvaluationState.COMPLETED) {
            throw new InvalidFieldException("ids", id + ", which is " + evaluation.state(), "completed evaluations");
        }
        return evaluation;
    }

    @GetMapping("/power")
    @Operation(summary = "Which difference of Pass@1 an evaluation tells from chance, and what a smaller one needs")
    PowerView power(
            @RequestParam int tasks,
            @RequestParam int samplesPerTask,
            @RequestParam(defaultValue = "0") double points,
            @RequestParam(defaultValue = "0.5") double passAt1,
            @RequestParam(defaultValue = "0.5") double intraclass,
            @RequestParam(defaultValue = "0.8") double likeness) {
        Bounds.between("tasks", tasks, 1, MOST_TASKS);
        Bounds.between("samplesPerTask", samplesPerTask, 1, MOST_SAMPLES);
        try {
            Power power = new Power(passAt1, intraclass, likeness);
            return PowerView.of(power, tasks, samplesPerTask, points / POINTS);
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException(
                    String.valueOf(e.getMessage()).replaceFirst(" .*", ""), "outside", "between 0 and 1");
        }
    }
}
