package dev.tina.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.EvaluationCompleted;
import dev.tina.contracts.EvaluationFailed;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Completion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBytesTest {

    private static final List<Class<?>> KINDS = List.of(
            RolloutRequested.class,
            RolloutCompleted.class,
            GroupScored.class,
            AdapterPublished.class,
            EvaluationCompleted.class,
            EvaluationFailed.class,
            JobChanged.class);

    private final EventCodec codec = new EventCodec();

    @Test
    void aMissingFieldIsNamed() {
        assertRefused(jobChanged().without("step").bytes(), JobChanged.class, "JobChanged.step", "Missing required");
    }

    @Test
    void aNullFieldIsNamed() {
        Map<String, Object> fields = new HashMap<>(jobChanged().fields());
        fields.put("metrics", null);
        assertRefused(new EventForm(fields).bytes(), JobChanged.class, "JobChanged", "metrics");
    }

    @Test
    void aValueOutOfRangeIsNamedWithWhatIsAllowed() {
        assertRefused(jobChanged().with("step", -1).bytes(), JobChanged.class, "step must be at least 0, was -1");
    }

    @Test
    void aFieldDeepInsideIsNamedByItsPath() {
        Map<String, Object> completion =
                Map.of("tokens", new byte[] {1}, "samplerLogprobs", new byte[3], "text", "", "finishReason", "STOP");
        byte[] bytes = EventForm.of(codec.write(new EventFixture(1).rolloutCompleted(1, 3)))
                .with("completions", List.of(completion))
                .bytes();
        assertRefused(
                bytes,
                RolloutCompleted.class,
                "RolloutCompleted.completions[0].samplerLogprobs: must be a multiple of 4 bytes long, was 3");
    }

    @ParameterizedTest
    @CsvSource({
        "80, the varint of token 0 is cut off",
        "01ff, the varint of token 1 is cut off",
        "8000, the varint of token 0 is longer than it need be",
        "ffffffff10, the varint of token 0 has more than 32 bits",
        "ffffffffff01, the varint of token 0 has more than 32 bits"
    })
    void tokensThatAreNoVarintsAreRefused(String hex, String reason) {
        Map<String, Object> completion = Map.of(
                "tokens",
                HexFormat.of().parseHex(hex),
                "samplerLogprobs",
                new byte[4],
                "text",
                "",
                "finishReason",
                "STOP");
        assertRefused(new EventForm(completion).bytes(), Completion.class, "Completion.tokens: " + reason);
    }

    @Test
    void noValueIsBentIntoAnotherType() {
        assertRefused(jobChanged().with("step", "7").bytes(), JobChanged.class, "JobChanged.step");
        assertRefused(jobChanged().with("step", 7.5).bytes(), JobChanged.class, "JobChanged.step");
        assertRefused(jobChanged().with("step", 1L << 40).bytes(), JobChanged.class, "JobChanged.step");
        assertRefused(jobChanged().with("state", 1).bytes(), JobChanged.class, "JobChanged.state");
        assertRefused(jobChanged().with("jobId", new byte[15]).bytes(), JobChanged.class, "JobChanged.jobId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "f6", // null
                "00", // a number
                "80", // a list
                "5b7fffffffffffffff", // a byte string of 2^63 - 1 bytes
                "5a7fffffff00", // a byte string of 2^31 - 1 bytes
                "7a7fffffff61", // a text of as many
                "9b7fffffffffffffff", // a list of 2^63 - 1 values
                "bb7fffffffffffffff", // a map of as many
                "bf656a6f6249645a7fffffff00", // {"jobId": 2^31 - 1 bytes
                "bf676d657472696373ba7fffffff", // {"metrics": a map of 2^31 - 1
                "c25a7fffffff", // a number of 2^31 - 1 bytes
                "bfff00" // an empty map and something after it
            })
    void bytesThatPromiseMoreThanTheyHoldAreRefused(String hex) {
        for (Class<?> kind : KINDS) {
            assertRefused(HexFormat.of().parseHex(hex), kind, kind.getSimpleName());
        }
    }

    @Test
    void bottomlessNestingIsRefused() {
        byte[] lists = new byte[1_000_000];
        Arrays.fill(lists, (byte) 0x81);
        byte[] unknown = HexFormat.of().parseHex("bf6161");
        byte[] event = Arrays.copyOf(unknown, unknown.length + lists.length);
        System.arraycopy(lists, 0, event, unknown.length, lists.length);
        assertRefused(event, JobChanged.class, "nesting depth");
    }

    @Test
    void moreThanTheLargestEventIsRefusedUnread() {
        assertRefused(new byte[EventCodec.MAX_EVENT_BYTES + 1], JobChanged.class, "at most 67108864 bytes");
    }

    @Test
    void aReasonNeverCarriesThePayload() {
        byte[] bytes = jobChanged().with("state", "x".repeat(100_000)).bytes();
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> codec.read(bytes, JobChanged.class))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @Test
    void damagedEventsAreReadOrRefusedButNeverAnythingElse() {
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 1_000; round++) {
            for (Object event : new EventFixture(round % 20).oneOfEach()) {
                refused += refused(damaged(codec.write(event), random), event.getClass());
            }
        }
        assertThat(refused).isGreaterThan(1_500);
    }

    @Test
    void noiseIsRefused() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThat(refused(noise, KINDS.get(round % KINDS.size()))).isEqualTo(1);
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private int refused(byte[] bytes, Class<?> kind) {
        try {
            codec.read(bytes, kind);
            return 0;
        } catch (EventFormatException e) {
            return 1;
        }
    }

    private EventForm jobChanged() {
        return EventForm.of(codec.write(new EventFixture(1).jobChanged()));
    }

    private void assertRefused(byte[] bytes, Class<?> kind, String... reason) {
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> codec.read(bytes, kind))
                .satisfies(e -> assertThat(e.getMessage()).contains(reason));
    }
}
