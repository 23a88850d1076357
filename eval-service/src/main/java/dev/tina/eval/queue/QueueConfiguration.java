package dev.tina.eval.queue;

import dev.tina.eval.evaluation.EvaluationFailures;
import dev.tina.eval.evaluation.EvaluationStart;
import dev.tina.eval.evaluation.EvaluationStore;
import dev.tina.eval.evaluation.PublishedAdapters;
import dev.tina.eval.model.Models;
import dev.tina.eval.request.RequestCompletion;
import dev.tina.eval.request.RequestReader;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.outbox.Outbox;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the evaluations that people ask for. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    @Bean
    RequestStore requestStore(JdbcClient jdbc, EventCodec codec, RequestReader reader) {
        return new RequestStore(jdbc, codec, reader);
    }

    @Bean
    PolicyFinder policyFinder(Models models, PublishedAdapters adapters) {
        return new PolicyFinder(models, adapters);
    }

    @Bean
    RequestCheck requestCheck(RequestCompletion completion, PolicyFinder policies, EvaluationStart start) {
        return new RequestCheck(completion, policies, start);
    }

    @Bean
    RequestedEvaluations requestedEvaluations(
            RequestCheck check,
            RequestStore requests,
            EvaluationStore evaluations,
            Outbox outbox,
            InstantSource clock) {
        return new RequestedEvaluations(check, requests, evaluations, outbox, clock);
    }

    @Bean
    EvaluationPreparer evaluationPreparer(
            RequestStore requests,
            EvaluationFailures failures,
            PolicyFinder policies,
            RequestCompletion completion,
            EvaluationStart start) {
        return new EvaluationPreparer(requests, failures, policies, completion, start);
    }
}
