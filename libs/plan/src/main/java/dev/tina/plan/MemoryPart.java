package dev.tina.plan;

import dev.tina.common.Require;

/**
 * Memory of a process that serves one purpose.
 *
 * @param name what it holds
 * @param bytes of it
 */
public record MemoryPart(String name, long bytes) {

    public MemoryPart {
        Require.notBlank("name", name);
        Require.that(bytes >= 0, name, bytes, "at least 0 bytes");
    }
}
