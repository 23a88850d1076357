package dev.tina.plan;

import java.util.List;

/**
 * All memory of a process at its fullest.
 *
 * @param parts that add up
 */
public record MemoryNeed(List<MemoryPart> parts) {

    public MemoryNeed {
        parts = List.copyOf(parts);
    }

    /** All parts, in bytes. */
    public long bytes() {
        return parts.stream().mapToLong(MemoryPart::bytes).sum();
    }
}
