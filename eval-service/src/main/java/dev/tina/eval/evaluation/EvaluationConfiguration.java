package dev.tina.eval.evaluation;

import dev.tina.eval.EvaluationSettings;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.eval.result.ResultCalculator;
import dev.tina.eval.result.SampleStore;
import dev.tina.events.codec.EventCodec;
import dev.tina.events.outbox.Outbox;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Wires the life of an evaluation, from its start to its result. */
@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    @Bean
    EvaluationStore evaluationStore(JdbcClient jdbc, EventCodec codec, JsonMapper json) {
        return new EvaluationStore(jdbc, codec, json);
    }

    @Bean
    GroupStore groupStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        return new GroupStore(jdbc, batches, json);
    }

    @Bean
    PublishedAdapters publishedAdapters(JdbcClient jdbc, EventCodec codec) {
        return new PublishedAdapters(jdbc, codec);
    }

    @Bean
    EvaluationFailures evaluationFailures(
            EvaluationStore evaluations, Outbox outbox, TransactionOperations transactions, InstantSource clock) {
        return new EvaluationFailures(evaluations, outbox, transactions, clock);
    }

    @Bean
    GroupRequests groupRequests(
            EvaluationFailures failures,
            GroupStore groups,
            Outbox outbox,
            EvaluationSettings settings,
            InstantSource clock) {
        return new GroupRequests(failures, groups, outbox, settings, clock);
    }

    @Bean
    EvaluationStart evaluationStart(
            Benchmarks benchmarks, EvaluationStore evaluations, GroupStore groups, GroupRequests requests) {
        return new EvaluationStart(benchmarks, new GroupPlanner(evaluations, groups), requests);
    }

    @Bean
    EvaluationCompletion evaluationCompletion(
            EvaluationStore evaluations,
            ResultCalculator results,
            Outbox outbox,
            EvaluationFailures failures,
            InstantSource clock) {
        return new EvaluationCompletion(evaluations, results, outbox, failures, clock);
    }

    @Bean
    JobEvaluations jobEvaluations(
            EvaluationStore evaluations,
            PublishedAdapters adapters,
            EvaluationStart start,
            EvaluationFailures failures,
            InstantSource clock) {
        return new JobEvaluations(evaluations, adapters, start, failures, clock);
    }

    @Bean
    ScoredGroups scoredGroups(
            GroupStore groups, SampleStore samples, GroupRequests requests, EvaluationCompletion completion) {
        return new ScoredGroups(groups, samples, requests, completion);
    }

    @Bean
    GroupProgress groupProgress(
            EvaluationStore evaluations,
            GroupRequests requests,
            ScoredGroups scoredGroups,
            EvaluationFailures failures) {
        return new GroupProgress(evaluations, requests, scoredGroups, failures);
    }
}
