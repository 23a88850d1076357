package dev.tina.eval.queue;

import dev.tina.common.InvalidInput;
import dev.tina.eval.evaluation.EvaluationStart;
import dev.tina.eval.request.CompleteRequest;
import dev.tina.eval.request.EvaluationRequest;
import dev.tina.eval.request.RequestCompletion;

/** Refuses what cannot become an evaluation before there is one, as far as that is known without fetching anything. */
final class RequestCheck {

    private final RequestCompletion completion;
    private final PolicyFinder policies;
    private final EvaluationStart start;

    RequestCheck(RequestCompletion completion, PolicyFinder policies, EvaluationStart start) {
        this.completion = completion;
        this.policies = policies;
        this.start = start;
    }

    /** The request with what it leaves out; throws {@link InvalidInput}. */
    CompleteRequest of(EvaluationRequest request) {
        CompleteRequest complete = completion.of(request);
        policies.require(request);
        start.check(request.benchmark() == null ? "taskSet" : "benchmark", complete.plan());
        return complete;
    }
}
