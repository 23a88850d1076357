package dev.tina.rollout.sampling;

import dev.tina.rollout.RolloutProperties;
import dev.tina.rollout.model.Bases;
import dev.tina.service.metrics.JobMetricLabels;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker that samples, with its name, its metrics and what it knows of requests. */
@Configuration(proxyBeanMethods = false)
class SamplingConfiguration {

    @Bean
    WorkerName workerName(RolloutProperties properties) {
        return new WorkerName(properties);
    }

    @Bean
    EndedJobs endedJobs() {
        return new EndedJobs();
    }

    @Bean
    ObsoleteRequests obsoleteRequests(InstantSource clock, EndedJobs ended) {
        return new ObsoleteRequests(clock, ended);
    }

    @Bean
    SamplingWait samplingWait(ObsoleteRequests obsolete) {
        return new SamplingWait(obsolete);
    }

    @Bean
    SamplerMapping samplerMapping(RolloutProperties properties, WorkerName worker) {
        return new SamplerMapping(properties, worker);
    }

    @Bean
    RolloutMetrics rolloutMetrics(
            MeterRegistry meters, JobMetricLabels jobs, RolloutProperties properties, WorkerName worker) {
        return new RolloutMetrics(meters, jobs, properties, worker);
    }

    @Bean
    RolloutWorker rolloutWorker(
            Bases bases,
            ObsoleteRequests obsolete,
            SamplingWait waiting,
            SamplerMapping mapping,
            RolloutMetrics metrics) {
        return new RolloutWorker(bases, obsolete, waiting, mapping, metrics);
    }
}
