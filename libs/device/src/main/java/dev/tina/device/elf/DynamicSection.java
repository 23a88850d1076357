package dev.tina.device.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dynamic section of an ELF file: tags, of which some name a text.
 *
 * @param entries in their order in the file
 */
record DynamicSection(List<Entry> entries) {

    /** A tag whose value is a text. */
    record Entry(long tag, String text) {}

    private static final int MAGIC = 0x464c457f; // 0x7f E L F, little-endian
    private static final int HEADER_BYTES = 64;
    private static final int CLASS_64 = 2;
    private static final int LITTLE_ENDIAN = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_TEXT = 4096;
    private static final List<Long> TEXTS = List.of(1L, 14L, 15L, 29L); // NEEDED, SONAME, RPATH, RUNPATH
    private static final long STRING_TABLE = 5;

    DynamicSection {
        entries = List.copyOf(entries);
    }

    /** Empty where the file has none. */
    static Optional<DynamicSection> of(FileChannel file) throws IOException {
        ByteBuffer header = read(file, 0, HEADER_BYTES);
        boolean known = header.remaining() == HEADER_BYTES
                && header.getInt(0) == MAGIC
                && header.get(4) == CLASS_64
                && header.get(5) == LITTLE_ENDIAN;
        if (!known) {
            return Optional.empty();
        }
        List<ProgramHeader> segments = ProgramHeader.all(file, header);
        for (ProgramHeader segment : segments) {
            if (segment.isDynamic()) {
                return Optional.of(read(file, segment, segments));
            }
        }
        return Optional.empty();
    }

    private static DynamicSection read(FileChannel file, ProgramHeader dynamic, List<ProgramHeader> segments)
            throws IOException {
        ByteBuffer bytes = read(file, dynamic.offset(), (int) Math.min(dynamic.bytes(), MOST_BYTES));
        long table = -1;
        List<long[]> texts = new ArrayList<>();
        for (int at = 0; at + 16 <= bytes.limit(); at += 16) {
            long tag = bytes.getLong(at);
            long value = bytes.getLong(at + 8);
            if (tag == STRING_TABLE) {
                table = ProgramHeader.offset(segments, value);
            } else if (TEXTS.contains(tag)) {
                texts.add(new long[] {tag, value});
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (long[] text : texts) {
            entries.add(new Entry(text[0], text(file, table + text[1])));
        }
        return new DynamicSection(entries);
    }

    List<String> strings(long tag) {
        return entries.stream()
                .filter(entry -> entry.tag() == tag)
                .map(Entry::text)
                .toList();
    }

    private static String text(FileChannel file, long offset) throws IOException {
        ByteBuffer bytes = read(file, offset, LONGEST_TEXT);
        int end = 0;
        while (end < bytes.limit() && bytes.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(bytes.slice(0, end)).toString();
    }

    /** Up to so many bytes from there; fewer where the file ends. */
    static ByteBuffer read(FileChannel file, long offset, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long at = offset;
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return buffer.flip();
    }
}
