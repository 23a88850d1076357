package dev.tina.policy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.torch.Programs;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromptStoreTest {

    private static final int[] PROMPT = {1, 2, 3, 4};

    @Test
    void aBeginningIsFoundByItsTokensWhatFollowsDoesNotMatter() {
        try (PromptStore store = store(100)) {
            store.keep(PROMPT, 2, chunk(7), 10);
            assertThat(value(store.find(new int[] {1, 2, 9, 9, 9}, 2))).isEqualTo(7);
            assertThat(store.find(new int[] {1, 3, 3, 4}, 2)).isNull();
            assertThat(store.find(PROMPT, 3)).isNull();
        }
    }

    @Test
    void theOneNotUsedForTheLongestTimeMakesRoom() {
        try (PromptStore store = store(20)) {
            store.keep(PROMPT, 1, chunk(1), 10);
            store.keep(PROMPT, 2, chunk(2), 10);
            assertThat(value(store.find(PROMPT, 1))).isEqualTo(1);
            store.keep(PROMPT, 3, chunk(3), 10);
            assertThat(store.find(PROMPT, 2)).isNull();
            assertThat(value(store.find(PROMPT, 1))).isEqualTo(1);
            assertThat(value(store.find(PROMPT, 3))).isEqualTo(3);
            assertThat(store.takes(21)).isFalse();
        }
    }

    private static PromptStore store(long capacity) {
        Objects.requireNonNull(Programs.OPTIMIZER); // starts the engine
        return new PromptStore(capacity);
    }

    private static IValue chunk(long number) {
        return IValue.from(number);
    }

    private static long value(@Nullable IValue chunk) {
        return Objects.requireNonNull(chunk).toLong();
    }
}
