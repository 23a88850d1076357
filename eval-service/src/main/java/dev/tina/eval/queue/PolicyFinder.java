package dev.tina.eval.queue;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationPlan;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.eval.evaluation.PublishedAdapters;
import dev.tina.eval.model.Models;
import dev.tina.eval.request.AdapterChoice;
import dev.tina.eval.request.EvaluationRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds what a request wants judged. */
final class PolicyFinder {

    private final Models models;
    private final PublishedAdapters adapters;

    PolicyFinder(Models models, PublishedAdapters adapters) {
        this.models = models;
        this.adapters = adapters;
    }

    /**
     * A model and what is added to it.
     *
     * @param jobId whose adapter it is
     */
    record Found(BaseReference base, AdapterReference adapter, Optional<UUID> jobId) {

        AdapterPublished as(UUID runId, EvaluationPlan plan, EvaluationRequest request) {
            boolean deterministic = Boolean.TRUE.equals(request.deterministic());
            return new AdapterPublished(runId, base, adapter, Map.of(), Optional.of(plan), deterministic);
        }
    }

    /** Throws InvalidInput or UnusableModelException. */
    Found find(EvaluationRequest request) {
        return switch (request.adapter()) {
            case null -> new Found(base(request), AdapterReference.NONE, Optional.empty());
            case AdapterChoice.InFolder in -> new Found(base(request), models.adapter(in.folder()), Optional.empty());
            case AdapterChoice.OfJob of -> published(request, of.jobId(), of.policyVersion());
            case AdapterChoice.BestOfJob of -> published(request, of.jobId(), best(of.jobId()));
        };
    }

    /** Throws InvalidInput where what is wanted is not there, as far as that is known without fetching or reading weights. */
    void require(EvaluationRequest request) {
        if (request.model() != null) {
            models.require(request.model());
        }
        switch (request.adapter()) {
            case null -> {}
            case AdapterChoice.InFolder in -> models.requireAdapter(in.folder());
            case AdapterChoice.OfJob of -> published(of.jobId(), of.policyVersion());
            case AdapterChoice.BestOfJob of -> published(of.jobId(), best(of.jobId()));
        }
    }

    private AdapterPublished published(UUID jobId, int version) {
        return adapters.find(jobId, version)
                .orElseThrow(() ->
                        new InvalidInput("adapter.policyVersion", version, "one that job " + jobId + " has published"));
    }

    private BaseReference base(EvaluationRequest request) {
        String model = request.model();
        if (model == null) {
            throw new InvalidInput("model", null, "a folder or a hub id");
        }
        return models.find(model);
    }

    private int best(UUID jobId) {
        return adapters.best(jobId)
                .orElseThrow(() -> new InvalidInput(
                        "adapter.policyVersion",
                        "best",
                        "a number, while no evaluation of job " + jobId + " is completed"));
    }

    private Found published(EvaluationRequest request, UUID jobId, int version) {
        AdapterPublished published = published(jobId, version);
        if (request.model() != null
                && !models.find(request.model())
                        .sha256()
                        .equals(published.base().sha256())) {
            throw new InvalidInput("model", request.model(), "left out, or the base of job " + jobId);
        }
        return new Found(published.base(), published.adapter(), Optional.of(jobId));
    }
}
