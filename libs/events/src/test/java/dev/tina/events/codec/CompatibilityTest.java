package dev.tina.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While services are replaced one after the other, older and newer ones understand each other. */
class CompatibilityTest {

    /** Maps whose keys are names of the user's, not fields of ours. */
    private static final Set<String> NAMED_BY_USERS = Set.of("metrics", "parameters", "variables");

    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(
            classes = {
                RolloutRequested.class,
                RolloutCompleted.class,
                GroupScored.class,
                AdapterPublished.class,
                EvaluationCompleted.class,
                JobChanged.class
            })
    void whatAnOlderVersionWroteIsReadAndNothingOfItLost(Class<?> type) throws IOException {
        byte[] recorded = recorded("2026-11-21/" + type.getSimpleName() + ".cbor");

        byte[] rewritten = codec.write(codec.read(recorded, type));

        assertHolds(EventForm.of(rewritten).fields(), EventForm.of(recorded).fields());
    }

    @Test
    void fieldsThatANewerVersionAddsAnywhereAreSkipped() {
        for (long seed = 0; seed < 20; seed++) {
            for (Object event : new EventFixture(seed).oneOfEach()) {
                Map<String, Object> fields = EventForm.of(codec.write(event)).fields();
                byte[] newer = new EventForm(extended(fields)).bytes();

                assertThat(newer.length).isGreaterThan(codec.write(event).length);
                assertThat((Object) codec.read(newer, event.getClass())).isEqualTo(event);
            }
        }
    }

    /** The same with a field more in each record, at any depth. */
    private static Map<String, Object> extended(Map<?, ?> fields) {
        Map<String, Object> more = new LinkedHashMap<>();
        fields.forEach((name, value) -> more.put((String) name, extended((String) name, value)));
        more.put("since2030", Map.of("nested", List.of(1, 2)));
        return more;
    }

    private static Object extended(String name, Object value) {
        if (NAMED_BY_USERS.contains(name)) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> isRecord(name, entry) ? extended((Map<?, ?>) entry) : entry)
                    .toList();
        }
        return isRecord(name, value) ? extended((Map<?, ?>) value) : value;
    }

    /** The rewards of completions are maps by the rewards' names; those that are asked for are records. */
    private static boolean isRecord(String name, Object value) {
        return value instanceof Map<?, ?> map && (!name.equals("rewards") || map.containsKey("weight"));
    }

    private static void assertHolds(@Nullable Object actual, @Nullable Object expected) {
        if (expected instanceof Map<?, ?> fields) {
            Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(actual);
            fields.forEach((name, value) -> assertHolds(found.get(name), value));
        } else if (expected instanceof List<?> list) {
            List<?> found = (List<?>) Objects.requireNonNull(actual);
            assertThat(found).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                assertHolds(found.get(i), list.get(i));
            }
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static byte[] recorded(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CompatibilityTest.class.getResourceAsStream("/recorded/" + name), name)) {
            return in.readAllBytes();
        }
    }
}
