package dev.tina.device.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A segment of an ELF file.
 *
 * @param type 1: loaded into memory; 2: the dynamic section
 * @param offset in the file, in bytes
 * @param address where it lies in memory
 * @param bytes it has in the file
 */
record ProgramHeader(int type, long offset, long address, long bytes) {

    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final int LEAST_BYTES = 56;

    /** All of them, as the file's header says where they lie. */
    static List<ProgramHeader> all(FileChannel file, ByteBuffer header) throws IOException {
        long start = header.getLong(32);
        int each = Short.toUnsignedInt(header.getShort(54));
        int count = Short.toUnsignedInt(header.getShort(56));
        if (each < LEAST_BYTES || start < 0) {
            return List.of();
        }
        ByteBuffer table = DynamicSection.read(file, start, each * count);
        List<ProgramHeader> segments = new ArrayList<>();
        for (int at = 0; at + each <= table.limit(); at += each) {
            segments.add(new ProgramHeader(
                    table.getInt(at), table.getLong(at + 8), table.getLong(at + 16), table.getLong(at + 32)));
        }
        return segments;
    }

    boolean isDynamic() {
        return type == DYNAMIC;
    }

    /** Where in the file an address of the memory lies; the address itself where no segment holds it. */
    static long offset(List<ProgramHeader> segments, long address) {
        return segments.stream()
                .filter(segment -> segment.type() == LOAD && segment.holds(address))
                .mapToLong(segment -> address - segment.address() + segment.offset())
                .findFirst()
                .orElse(address);
    }

    private boolean holds(long wanted) {
        return wanted >= address && wanted < address + bytes;
    }
}
