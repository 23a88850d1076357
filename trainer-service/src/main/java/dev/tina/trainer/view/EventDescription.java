package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.JobState;
import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.trainer.checkpoint.CheckpointView;
import dev.tina.trainer.dynamics.Transition;
import dev.tina.trainer.step.StepRecords;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the events of a job's stream: which types there are, and the JSON that each carries. */
@Configuration(proxyBeanMethods = false)
class EventDescription {

    private static final Map<String, Class<?>> DATA_BY_TYPE = new TreeMap<>(Map.of(
            "job", JobStateEvent.class,
            "references", ReferenceReport.class,
            "step", StepRecords.DoneStep.class,
            "checkpoint", CheckpointView.class,
            "transition", Transition.class,
            "evaluation", EvaluationCompleted.class,
            "evaluation-failed", EvaluationFailed.class));

    /**
     * What an event of type {@code job} carries.
     *
     * @param reason why it paused by itself, if it did
     * @param failure why it failed, if it did
     */
    @Schema(name = "JobStateEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobStateEvent(
            UUID id,
            JobState state,
            int step,
            int steps,
            @Nullable String reason,
            @Nullable String failure) {}

    @Bean
    OpenApiCustomizer describedEvents() {
        return EventDescription::describe;
    }

    @SuppressWarnings("rawtypes") // so is the list of the description
    private static void describe(OpenAPI description) {
        List<io.swagger.v3.oas.models.media.Schema> data = new ArrayList<>();
        StringBuilder types = new StringBuilder("a stream of events, of which each has a type and carries JSON:");
        DATA_BY_TYPE.forEach((type, carried) -> {
            ResolvedSchema resolved = ModelConverters.getInstance(true)
                    .resolveAsResolvedSchema(new AnnotatedType(carried).resolveAsRef(true));
            resolved.referencedSchemas.forEach((name, schema) -> {
                if (!description.getComponents().getSchemas().containsKey(name)) {
                    description.getComponents().addSchemas(name, schema);
                }
            });
            data.add(resolved.schema);
            types.append(' ')
                    .append(type)
                    .append(" a ")
                    .append(carried.getSimpleName())
                    .append(',');
        });
        types.setCharAt(types.length() - 1, '.');
        JsonSchema any = new JsonSchema();
        any.setOneOf(data);
        streamOf(description).description(types.toString()).contentSchema(any);
    }

    private static io.swagger.v3.oas.models.media.Schema<?> streamOf(OpenAPI description) {
        return Optional.ofNullable(description.getPaths().get("/api/v1/jobs/{id}/events"))
                .map(path -> path.getGet().getResponses().get("200"))
                .map(answer -> answer.getContent().get("text/event-stream"))
                .<io.swagger.v3.oas.models.media.Schema<?>>map(content -> content.getSchema())
                .orElseThrow(() -> new IllegalStateException("the stream of events is not described"));
    }
}
