package dev.tina.policy.decode;

import ai.djl.pytorch.jni.IValue;
import java.nio.IntBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values of common beginnings of prompts, such as a system text or worked examples, a chunk of columns each; those
 * not used for the longest time make room.
 */
final class PromptStore implements AutoCloseable {

    private final long capacity;
    private final Map<IntBuffer, IValue> chunks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytesOfChunk;

    /** @param capacity in bytes */
    PromptStore(long capacity) {
        this.capacity = capacity;
    }

    /** The chunk that ends where this beginning of a prompt ends, if it is kept; not to be closed. */
    @Nullable
    IValue find(int[] prompt, int end) {
        return chunks.get(IntBuffer.wrap(prompt, 0, end));
    }

    /** Whether one more chunk of that size has room, if others give way. */
    boolean takes(long bytes) {
        return bytes <= capacity;
    }

    /** Takes over a chunk. */
    void keep(int[] prompt, int end, IValue chunk, long bytes) {
        bytesOfChunk = bytes;
        chunks.put(IntBuffer.wrap(prompt.clone(), 0, end), chunk);
        Iterator<IValue> oldest = chunks.values().iterator();
        while (chunks.size() * bytesOfChunk > capacity) {
            oldest.next().close();
            oldest.remove();
        }
    }

    @Override
    public void close() {
        chunks.values().forEach(IValue::close);
        chunks.clear();
    }
}
