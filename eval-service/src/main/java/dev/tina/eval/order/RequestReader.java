package dev.tina.eval.order;

import dev.tina.rewards.parameter.Nearest;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests and refuses, by name, what they do not say. */
@Component
public class RequestReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Throws InvalidFieldException with the path of the field. */
    public EvaluationRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidFieldException("body", body.getNodeType().name(), "an object");
        }
        try {
            return STRICT.treeToValue(body, EvaluationRequest.class).checked();
        } catch (JacksonException e) {
            throw explained(e);
        }
    }

    /** As it was read. */
    public String write(EvaluationRequest request) {
        return STRICT.writeValueAsString(request);
    }

    /** What was written. */
    public EvaluationRequest read(String written) {
        return read(STRICT.readTree(written));
    }

    private static InvalidFieldException explained(JacksonException e) {
        if (e.getCause() instanceof InvalidFieldException invalid) {
            return invalid;
        }
        String path = path(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknown(unknown, path);
            case MismatchedInputException wrong ->
                new InvalidFieldException(path, "something else", "of type " + typeOf(wrong));
            default ->
                new InvalidFieldException(
                        path, "not allowed", "allowed", String.valueOf(rootOf(e).getMessage()));
        };
    }

    private static InvalidFieldException unknown(UnrecognizedPropertyException e, String path) {
        TreeSet<String> known = e.getKnownPropertyIds() == null
                ? new TreeSet<>()
                : e.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        String nearest = Nearest.to(e.getPropertyName(), known)
                .map(key -> "; did you mean " + key + "?")
                .orElse("");
        return new InvalidFieldException(
                path, "given", "one of " + String.join(", ", known), "unknown key " + path + nearest);
    }

    private static String typeOf(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        return type == null ? "another" : type.isRecord() ? "object" : type.getSimpleName();
    }

    private static Throwable rootOf(JacksonException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }
}
