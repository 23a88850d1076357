package dev.tina.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.contracts.AdapterPublished;
import dev.tina.contracts.JobChanged;
import dev.tina.contracts.JobState;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final int G = 64;
    private static final int T = 32_768;

    private final EventCodec codec = new EventCodec();

    @Test
    void everyEventComesBackAsItWas() {
        for (long seed = 0; seed < 200; seed++) {
            for (Object event : new EventFixture(seed).oneOfEach()) {
                assertThat((Object) codec.read(codec.write(event), event.getClass()))
                        .isEqualTo(event);
            }
        }
    }

    @Test
    void oneEventHasOneForm() {
        for (long seed = 0; seed < 50; seed++) {
            for (Object event : new EventFixture(seed).oneOfEach()) {
                byte[] bytes = codec.write(event);
                assertThat(codec.write(codec.read(bytes, event.getClass()))).isEqualTo(bytes);
            }
        }
    }

    @Test
    void theFormOfAJobChangeIsFixed() {
        UUID job = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        byte[] bytes = codec.write(new JobChanged(job, JobState.RUNNING, 7, Map.of("b", 2.0, "a", 0.5)));

        String form = "bf" // a map that ends with ff
                + "656a6f624964" + "5000112233445566778899aabbccddeeff" // "jobId", 16 bytes
                + "657374617465" + "6752554e4e494e47" // "state", "RUNNING"
                + "6473746570" + "07" // "step", 7
                + "676d657472696373" + "bf" // "metrics", a map that ends with ff
                + "6161" + "fb3fe0000000000000" // "a", 0.5
                + "6162" + "fb4000000000000000" // "b", 2.0
                + "ffff";
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(form);
    }

    @Test
    void theFormsOfTokensAndLogprobsAreFixed() {
        byte[] tokens = PackedTokens.pack(new int[] {0, 127, 128, 151_645, Integer.MAX_VALUE, -1});
        assertThat(HexFormat.of().formatHex(tokens)).isEqualTo("007f8001dda009ffffffff07ffffffff0f");

        byte[] logprobs = PackedLogprobs.pack(new float[] {-0.5f, 0, Float.NEGATIVE_INFINITY});
        assertThat(HexFormat.of().formatHex(logprobs)).isEqualTo("000000bf00000000000080ff");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tokensComeBackWhateverTheyAre(long seed) {
        int[] tokens =
                new Random(seed).ints(10_000).map(bits -> bits >>> (bits & 31)).toArray();
        assertThat(PackedTokens.unpack(PackedTokens.pack(tokens))).isEqualTo(tokens);
    }

    @Test
    void aGroupOf64CompletionsOf32768TokensTakesLessThanSevenBytesAToken() {
        EventFixture fixture = new EventFixture(1);
        RolloutCompleted event = fixture.rolloutCompleted(
                IntStream.range(0, G).mapToObj(i -> fixture.completion(T)).toList());

        byte[] bytes = codec.write(event);

        // 4 of the log-probability, and of the token 1 below 128, 2 below 16,384, else 3
        assertThat((double) bytes.length / (G * T)).isBetween(5.5, 6.5);
        assertThat(bytes.length).isLessThan(EventCodec.MAX_EVENT_BYTES / 4);
        assertThat(codec.read(bytes, RolloutCompleted.class)).isEqualTo(event);
    }

    @Test
    void negativeZeroAndNotANumberKeepTheirBits() {
        float[] logprobs = {-0.0f, Float.NaN, Float.MIN_VALUE};
        Completion completion = new Completion(new int[] {1, 2, 3}, logprobs, "", FinishReason.STOP);

        float[] read = codec.read(codec.write(completion), Completion.class).samplerLogprobs();

        assertThat(Float.floatToRawIntBits(read[0])).isEqualTo(0x8000_0000);
        assertThat(Float.floatToRawIntBits(read[1])).isEqualTo(Float.floatToRawIntBits(Float.NaN));
        assertThat(read[2]).isEqualTo(Float.MIN_VALUE);
    }

    @Test
    void anOptionalFieldMayBeLeftOut() {
        AdapterPublished event = new EventFixture(2).adapterPublished();
        byte[] without = EventForm.of(codec.write(event)).without("evaluation").bytes();

        assertThat(codec.read(without, AdapterPublished.class).evaluation()).isEmpty();
    }

    @Test
    void fieldsOfANewerSenderAreSkipped() {
        JobChanged event = new EventFixture(3).jobChanged();
        byte[] newer = EventForm.of(codec.write(event))
                .with("since2030", Map.of("nested", new int[] {1, 2}))
                .bytes();

        assertThat(codec.read(newer, JobChanged.class)).isEqualTo(event);
    }
}
