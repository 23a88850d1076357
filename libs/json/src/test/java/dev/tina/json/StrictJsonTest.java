package dev.tina.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrictJsonTest {

    record Size(int groups) {

        Size {
            Require.that(groups < 100, "groups", groups, "below 100");
        }
    }

    record Plan(String name, @Nullable Integer limit, Optional<String> note, List<Size> sizes) {}

    @Test
    void aLongValueIsCutInTheSentence() {
        assertThat(refused("{\"groups\": \"" + "x".repeat(900) + "\"}", Size.class))
                .hasMessage("groups must be a whole number, was " + "x".repeat(200) + "…");
    }

    @Test
    void charactersThatCannotBeSeenAreWritten() {
        assertThat(refused("{\"groups\": \"a\\u0000b\"}", Size.class)).hasMessageEndingWith("was a\\u0000b");
    }

    @Test
    void aLongKeyIsCutInTheSentence() {
        assertThat(refused("{\"groups\": 1, \"" + "k".repeat(40_000) + "\": 1}", Size.class))
                .hasMessage("unknown key " + "k".repeat(200) + "…");
    }

    @Test
    void whatARecordRefusesIsNamedByItsPath() {
        InvalidInput refused =
                refused("{\"name\": \"a\", \"sizes\": [{\"groups\": 1}, {\"groups\": 100}]}", Plan.class);

        assertThat(refused).hasMessage("sizes[1].groups must be below 100, was 100");
        assertThat(refused.field()).isEqualTo("sizes[1].groups");
        assertThat(refused.value()).isEqualTo(100);
        assertThat(refused.allowed()).isEqualTo("below 100");
    }

    @Test
    void aRequestMayLeaveOutWhatMayBeNull() {
        Plan plan = request("{\"name\": \"a\", \"sizes\": []}", Plan.class);

        assertThat(plan.limit()).isNull();
        assertThat(plan.note()).isEmpty();
        assertThat(refused("{\"name\": \"a\"}", Plan.class)).hasMessage("sizes must be given: a list, was absent");
        assertThat(refused("{\"name\": null, \"sizes\": []}", Plan.class))
                .hasMessage("name must be given: a text, was absent");
        assertThat(refused("{}", Size.class)).hasMessage("groups must be given: a whole number, was absent");
    }

    @Test
    void aRequestGivesNoNumberForAText() {
        assertThat(refused("{\"name\": 7, \"sizes\": []}", Plan.class)).hasMessage("name must be a text, was 7");
        assertThat(refused("{\"name\": true, \"sizes\": []}", Plan.class)).hasMessage("name must be a text, was true");
    }

    @Test
    void aRecordThatIsReadWholeLeavesNothingOut() {
        assertThat(catchThrowableOfType(
                        InvalidInput.class,
                        () -> StrictJson.read(
                                StrictJson.mapper().readTree("{\"name\": \"a\", \"sizes\": []}"), Plan.class)))
                .extracting(InvalidInput::value)
                .isNull();
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(refused("[1]", Size.class)).hasMessage("body must be an object, was [1]");
        assertThat(refused("null", Size.class)).hasMessage("body must be an object, was null");
    }

    private static <T> InvalidInput refused(String json, Class<T> type) {
        return catchThrowableOfType(InvalidInput.class, () -> request(json, type));
    }

    private static <T> T request(String json, Class<T> type) {
        return StrictJson.readRequest(StrictJson.mapper().readTree(json), type);
    }
}
