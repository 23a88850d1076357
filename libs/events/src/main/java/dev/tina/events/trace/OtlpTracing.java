package dev.tina.events.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tracing that sends its spans by OTLP over HTTP. Every group is traced: it is much work, and its spans are few. */
final class OtlpTracing {

    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int CLOSING_SECONDS = 5;

    private OtlpTracing() {}

    /** @param endpoint the whole address that takes traces, as {@code http://localhost:4318/v1/traces} */
    static GroupTracing to(URI endpoint, String service) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(TIMEOUT)
                .build();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setIdGenerator(new GroupIds())
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service))))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(DELAY)
                        .build())
                .build();
        return new GroupTracing(
                provider.get("dev.tina"), () -> provider.shutdown().join(CLOSING_SECONDS, TimeUnit.SECONDS));
    }
}
