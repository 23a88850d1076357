package dev.tina.events.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.contracts.RolloutRequested;
import dev.tina.events.codec.EventFixture;
import dev.tina.events.trace.GroupTracing.Asking;
import dev.tina.events.trace.SpanReceiver.ReceivedSpan;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class GroupTracingTest {

    private final RolloutRequested request = request(1);
    private final String traceOfGroup = request.groupId().toString().replace("-", "");

    @Test
    void aGroupsSpansFromAskingToTheLedgerAreOneTraceWithTheGroupsId() throws IOException {
        try (SpanReceiver receiver = new SpanReceiver()) {
            GroupTracing tracing = OtlpTracing.to(receiver.base().resolve("/v1/traces"), "test");
            Asking asking = tracing.ask(request).orElseThrow();
            asking.committed();
            byte[] rolled = tracing.within("rollout", asking.header(), request, () -> header(tracing));
            byte[] scored = tracing.within("reward", rolled, request, () -> header(tracing));
            tracing.within("ledger", scored, request, () -> "accepted");
            tracing.step(request.key().jobId(), 3, List.of(request.groupId()), () -> "learned");
            tracing.close();

            assertThat(receiver.spans())
                    .extracting(ReceivedSpan::name)
                    .containsExactlyInAnyOrder("ask", "rollout", "reward", "ledger", "step");
            assertThat(List.of("ask", "rollout", "reward", "ledger"))
                    .allSatisfy(name -> assertThat(receiver.span(name).trace()).isEqualTo(traceOfGroup));
            assertThat(receiver.span("ask").parent()).isEmpty();
            assertThat(receiver.span("rollout").parent())
                    .isEqualTo(receiver.span("ask").id());
            assertThat(receiver.span("reward").parent())
                    .isEqualTo(receiver.span("rollout").id());
            assertThat(receiver.span("ledger").parent())
                    .isEqualTo(receiver.span("reward").id());
            assertThat(receiver.span("step").trace()).isNotEqualTo(traceOfGroup);
            assertThat(receiver.span("step").linkedTraces()).containsExactly(traceOfGroup);
        }
    }

    @Test
    void aGroupThatIsAskedForAgainStaysInItsTrace() throws IOException {
        RolloutRequested again = request(2);
        try (SpanReceiver receiver = new SpanReceiver()) {
            GroupTracing tracing = OtlpTracing.to(receiver.base().resolve("/v1/traces"), "test");
            tracing.ask(again).orElseThrow().committed();
            tracing.close();
            String group = again.groupId().toString().replace("-", "");
            assertThat(receiver.span("ask").trace()).isEqualTo(group);
            assertThat(receiver.span("ask").parent()).isEqualTo(group.substring(16));
        }
    }

    @Test
    void aGroupWhoseHeaderWasLostStaysInItsTrace() throws IOException {
        try (SpanReceiver receiver = new SpanReceiver()) {
            GroupTracing tracing = OtlpTracing.to(receiver.base().resolve("/v1/traces"), "test");
            tracing.within("rollout", null, request, () -> "sampled");
            tracing.within("reward", "\"no trace parent\"", request, () -> "scored");
            tracing.close();
            assertThat(receiver.spans()).extracting(ReceivedSpan::trace).containsOnly(traceOfGroup);
        }
    }

    @Test
    void aRequestThatIsNeverCommittedLeavesNoSpanAndWorkThatFailsFailsStill() throws IOException {
        try (SpanReceiver receiver = new SpanReceiver()) {
            GroupTracing tracing = OtlpTracing.to(receiver.base().resolve("/v1/traces"), "test");
            assertThat(tracing.ask(request)).isPresent();
            assertThatThrownBy(() -> tracing.within("rollout", null, request, () -> {
                        throw new IOException("the device is gone");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the device is gone");
            tracing.close();
            assertThat(receiver.spans()).extracting(ReceivedSpan::name).containsExactly("rollout");
        }
    }

    @Test
    void whereTracingIsOffWorkIsDoneAndNothingIsSent() {
        GroupTracing tracing = GroupTracing.off();
        assertThat(tracing.ask(request)).isEmpty();
        assertThat(tracing.within("rollout", "00-" + traceOfGroup + "-0000000000000001-01", request, () -> 7))
                .isEqualTo(7);
        assertThat(tracing.step(new UUID(1, 2), 1, List.of(request.groupId()), tracing::header))
                .isEmpty();
    }

    @Test
    void itIsOffUnlessAnEndpointIsSet() {
        assertThat(TraceAutoConfiguration.endpoint(new MockEnvironment())).isEmpty();
        assertThat(endpoint("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318/"))
                .contains(URI.create("http://collector:4318/v1/traces"));
        assertThat(endpoint("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "https://collector/traces"))
                .contains(URI.create("https://collector/traces"));
        assertThat(endpoint("management.opentelemetry.tracing.export.otlp.endpoint", "http://c:4318/v1/traces"))
                .contains(URI.create("http://c:4318/v1/traces"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> endpoint("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317"))
                .withMessage("OTEL_EXPORTER_OTLP_ENDPOINT must be an http or https address, was collector:4317");
    }

    private static RolloutRequested request(int attempt) {
        return LongStream.range(0, 1000)
                .mapToObj(seed -> new EventFixture(seed).rolloutRequested())
                .filter(request -> request.attempt() == attempt)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<URI> endpoint(String name, String value) {
        return TraceAutoConfiguration.endpoint(new MockEnvironment().withProperty(name, value));
    }

    private static byte[] header(GroupTracing tracing) {
        return tracing.header().orElseThrow();
    }
}
