package dev.tina.gateway.key;

import dev.tina.gateway.caller.Scope;
import dev.tina.gateway.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A key that is asked for.
 *
 * @param name letters, digits and {@code . _ - @ :}, at most 64
 * @param life null where it does not end
 */
record NewKey(String name, List<Scope> scopes, @Nullable Duration life) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@:-]{1,64}");
    private static final String NAME_RULE = "1 to 64 letters, digits and . _ - @ :";
    private static final String LIFE_RULE = "an ISO 8601 duration between PT1M and P3650D, such as P90D";
    private static final Set<String> FIELDS = Set.of("name", "scopes", "expiresIn");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** @throws InvalidInput naming the first field that is wrong */
    static NewKey read(JsonNode body) {
        for (String field : body.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new InvalidInput(field, body.path(field), "one of the fields name, scopes, expiresIn");
            }
        }
        return new NewKey(name(body.path("name")), scopes(body.path("scopes")), life(body.path("expiresIn")));
    }

    private static String name(JsonNode node) {
        String name = node.isString() ? node.stringValue() : "";
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput("name", shown(node), NAME_RULE);
        }
        return name;
    }

    private static List<Scope> scopes(JsonNode node) {
        var scopes = new ArrayList<Scope>();
        for (JsonNode each : node) {
            Optional<Scope> scope = each.isString() ? Scope.of(each.stringValue()) : Optional.empty();
            scopes.add(scope.orElseThrow(() -> new InvalidInput("scopes", shown(each), Scope.texts())));
        }
        if (!node.isArray() || scopes.isEmpty()) {
            throw new InvalidInput("scopes", shown(node), "a list of at least one of " + Scope.texts());
        }
        return scopes.stream().distinct().sorted().toList();
    }

    private static @Nullable Duration life(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Duration life = node.isString() ? parsed(node.stringValue()) : Duration.ZERO;
        if (life.compareTo(SHORTEST) < 0 || life.compareTo(LONGEST) > 0) {
            throw new InvalidInput("expiresIn", shown(node), LIFE_RULE);
        }
        return life;
    }

    /** Nothing where it cannot be read. */
    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static @Nullable Object shown(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
