package dev.tina.plan;

import java.util.List;

/**
 * All memory of a process at its fullest.
 *
 * @param parts that add up
 */
public record ProcessMemory(List<MemoryPart> parts) {

    public ProcessMemory {
        parts = List.copyOf(parts);
    }

    /** All parts, in bytes. */
    public long bytes() {
        return parts.stream().mapToLong(MemoryPart::bytes).sum();
    }
}
