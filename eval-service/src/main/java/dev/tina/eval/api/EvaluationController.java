package dev.tina.eval.api;

import dev.tina.common.Require;
import dev.tina.eval.evaluation.Evaluation;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.queue.RequestedEvaluations;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestReader;
import dev.tina.eval.result.EvaluationSamples;
import dev.tina.service.http.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Evaluations over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/evaluations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Evaluations", description = "Models and policy versions judged on tasks: Pass@1 with its interval.")
class EvaluationController {

    private static final String EXAMPLE = """
            {"model": "models/tina-tiny", "taskSet": "tiny/heldout", "limit": 32, "samplesPerTask": 4, "maxNewTokens": 96}""";
    private static final int MAX_SAMPLES = 200; // a completion can be as long as a book

    private final EvaluationStore evaluations;
    private final RequestedEvaluations own;
    private final EvaluationSamples samples;
    private final RequestReader requests;

    EvaluationController(
            EvaluationStore evaluations, RequestedEvaluations own, EvaluationSamples samples, RequestReader requests) {
        this.evaluations = evaluations;
        this.own = own;
        this.samples = samples;
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createEvaluation",
            summary = "Judge a model, an adapter or a job's policy version on a benchmark or a task set")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationRequest.class),
                            examples = @ExampleObject(name = "aModelOnATaskSet", value = EXAMPLE)))
    @ApiResponse(responseCode = "201", description = "The evaluation, which is being prepared")
    ResponseEntity<EvaluationView> create(@RequestBody JsonNode body) {
        UUID id = own.ask(requests.read(body));
        return ResponseEntity.created(URI.create("/api/v1/evaluations/" + id)).body(one(id));
    }

    @GetMapping
    @Operation(
            operationId = "listEvaluations",
            summary = "Evaluations, the newest first; of one job's policy versions, or all")
    Listing<EvaluationView> list(
            @RequestParam(required = false) @Nullable UUID jobId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = Listing.LIMIT) int limit) {
        Listing.requireLimit(limit);
        Evaluation last = after == null ? null : find("after", after);
        return Listing.page(evaluations.find(jobId, last, limit + 1), limit, Evaluation::id)
                .map(EvaluationView::of);
    }

    private Evaluation find(String field, UUID id) {
        return evaluations.find(id).orElseThrow(() -> EvaluationView.unknown(field, id));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getEvaluation", summary = "One evaluation")
    EvaluationView one(@PathVariable UUID id) {
        return EvaluationView.of(find("id", id));
    }

    @GetMapping("/{id}/progress")
    @Operation(operationId = "getEvaluationProgress", summary = "How many of its groups are there")
    EvaluationStore.Progress progress(@PathVariable UUID id) {
        return evaluations.progress(find("id", id).id());
    }

    @GetMapping("/{id}/samples")
    @Operation(
            operationId = "listEvaluationSamples",
            summary = "Its completions with their verdicts, in the order of the tasks")
    Listing<EvaluationSamples.Sample> samples(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ALL") EvaluationSamples.Verdict verdict,
            @RequestParam(defaultValue = "0") int after,
            @Parameter(hidden = true) @RequestParam(defaultValue = "0") int offset, // what after was called once
            @RequestParam(defaultValue = "20") int limit) {
        Require.that(after >= 0, "after", after, "between 0 and " + Integer.MAX_VALUE);
        Require.that(offset >= 0, "offset", offset, "between 0 and " + Integer.MAX_VALUE);
        int place = Math.max(after, offset);
        Require.that(limit >= 1 && limit <= MAX_SAMPLES, "limit", limit, "between 1 and " + MAX_SAMPLES);
        List<EvaluationSamples.Sample> found = samples.find(find("id", id).id(), verdict, place, limit + 1);
        return Listing.page(found, limit, sample -> place + limit);
    }

    @PostMapping("/{id}/cancel")
    @Operation(operationId = "cancelEvaluation", summary = "End an evaluation; one that has ended stays as it is")
    EvaluationView cancel(@PathVariable UUID id) {
        own.cancel(find("id", id).id());
        return one(id);
    }
}
