package dev.tina.eval.api;

import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evaluations over HTTP. */
@RestController
@RequestMapping("/api/v1/evaluations")
class EvaluationController {

    private static final int MAX_LIMIT = 1_000;

    private final EvaluationStore evaluations;

    EvaluationController(EvaluationStore evaluations) {
        this.evaluations = evaluations;
    }

    /** Newest first. */
    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID jobId, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidFieldException("limit", limit, "between 1 and " + MAX_LIMIT);
        }
        return new Page(
                evaluations.find(jobId, limit).stream().map(EvaluationView::of).toList());
    }

    @GetMapping("/{id}")
    EvaluationView one(@PathVariable UUID id) {
        Evaluation evaluation = evaluations.find(id).orElseThrow(() -> new UnknownEvaluationException(id));
        return EvaluationView.of(evaluation);
    }

    record Page(List<EvaluationView> data) {}
}
