package dev.tina.gateway.key;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.gateway.caller.Scope;
import dev.tina.json.StrictJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
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
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** A key as it is written. */
    private record Asked(
            String name, List<String> scopes, @Nullable String expiresIn) {}

    /** @throws dev.tina.common.InvalidInput naming the first field that is wrong */
    static NewKey read(JsonNode body) {
        Asked asked = StrictJson.readRequest(body, Asked.class);
        Require.that(NAME.matcher(asked.name()).matches(), "name", asked.name(), NAME_RULE);
        return new NewKey(asked.name(), scopes(asked.scopes()), life(asked.expiresIn()));
    }

    private static List<Scope> scopes(List<String> texts) {
        String known = "one of " + String.join(", ", Scope.texts());
        Require.that(!texts.isEmpty(), "scopes", "none", "a list of at least " + known);
        return texts.stream()
                .map(text -> Scope.of(text).orElseThrow(() -> new InvalidInput("scopes", text, known)))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Duration life(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Duration life = parsed(text);
        Require.that(life.compareTo(SHORTEST) >= 0 && life.compareTo(LONGEST) <= 0, "expiresIn", text, LIFE_RULE);
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
}
