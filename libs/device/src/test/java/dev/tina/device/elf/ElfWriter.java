package dev.tina.device.elf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the least ELF file that tells a dynamic loader something: two segments, the dynamic section, its texts. */
public final class ElfWriter {

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int ENTRY = 16;
    private static final long BASE = 0x10000;

    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final List<long[]> entries = new ArrayList<>();

    private ElfWriter() {
        texts.write(0);
    }

    public static void write(Path file, ElfFile elf) throws IOException {
        ElfWriter writer = new ElfWriter();
        elf.needed().forEach(name -> writer.add(1, name));
        if (!elf.soname().isEmpty()) {
            writer.add(14, elf.soname());
        }
        if (!elf.rpath().isEmpty()) {
            writer.add(15, String.join(":", elf.rpath()));
        }
        if (!elf.runpath().isEmpty()) {
            writer.add(29, String.join(":", elf.runpath()));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, writer.bytes());
    }

    private void add(long tag, String text) {
        entries.add(new long[] {tag, texts.size()});
        texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        texts.write(0);
    }

    private byte[] bytes() {
        int dynamic = HEADER + 2 * SEGMENT;
        int table = dynamic + (entries.size() + 2) * ENTRY;
        int length = table + texts.size();
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        out.putLong(32, HEADER).putShort(54, (short) SEGMENT).putShort(56, (short) 2);
        segment(out, HEADER, 1, 0, length);
        segment(out, HEADER + SEGMENT, 2, dynamic, table - dynamic);
        out.position(dynamic);
        entries.forEach(entry -> out.putLong(entry[0]).putLong(entry[1]));
        out.putLong(5).putLong(BASE + table); // the table of texts, by its address in memory
        out.putLong(0).putLong(0);
        return out.put(texts.toByteArray()).array();
    }

    private static void segment(ByteBuffer out, int at, int type, long offset, long bytes) {
        out.putInt(at, type)
                .putLong(at + 8, offset)
                .putLong(at + 16, BASE + offset)
                .putLong(at + 32, bytes);
    }
}
