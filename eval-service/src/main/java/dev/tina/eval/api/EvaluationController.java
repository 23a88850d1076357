package dev.tina.eval.api;

import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.queue.RequestedEvaluations;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestReader;
import dev.tina.eval.result.EvaluationSamples;
import dev.tina.service.http.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
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

    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_SAMPLES = 200;

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
    @Operation(summary = "Judge a model, an adapter or a job's policy version on a benchmark or a task set")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = EvaluationRequest.class)))
    ResponseEntity<EvaluationView> create(@RequestBody JsonNode body) {
        UUID id = own.ask(requests.read(body));
        return ResponseEntity.created(URI.create("/api/v1/evaluations/" + id)).body(one(id));
    }

    @GetMapping
    @Operation(summary = "Evaluations, the newest first; of one job's policy versions, or all")
    Listing<EvaluationView> list(
            @RequestParam(required = false) @Nullable UUID jobId, @RequestParam(defaultValue = "100") int limit) {
        return new Listing<>(evaluations.find(jobId, NumberChecks.between("limit", limit, 1, MAX_LIMIT)).stream()
                .map(EvaluationView::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One evaluation")
    EvaluationView one(@PathVariable UUID id) {
        return EvaluationView.of(evaluations.find(id).orElseThrow(() -> new UnknownEvaluationException(id)));
    }

    @GetMapping("/{id}/progress")
    @Operation(summary = "How many of its groups are there")
    EvaluationStore.Progress progress(@PathVariable UUID id) {
        return evaluations.progress(one(id).id());
    }

    @GetMapping("/{id}/samples")
    @Operation(summary = "Its completions with their verdicts, in the order of the tasks")
    Listing<EvaluationSamples.Sample> samples(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "ALL") EvaluationSamples.Verdict verdict,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        NumberChecks.between("offset", offset, 0, Integer.MAX_VALUE);
        NumberChecks.between("limit", limit, 1, MAX_SAMPLES);
        return new Listing<>(samples.find(one(id).id(), verdict, offset, limit));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End an evaluation that was asked for here")
    EvaluationView cancel(@PathVariable UUID id) {
        one(id);
        own.cancel(id);
        return one(id);
    }
}
