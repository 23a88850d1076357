package dev.tina.trainer.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files of a folder as a zip whose bytes follow from theirs alone: in the given order, stored without compression, of the
 * earliest date that a zip can name.
 */
record AdapterZip(Path folder, List<String> files) {

    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Writes it piece by piece; the stream stays open. */
    void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
        for (String name : files) {
            Path file = folder.resolve(name);
            zip.putNextEntry(entry(name, file));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** What is stored must be announced: its size and its checksum stand before it. */
    private static ZipEntry entry(String name, Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (CheckedInputStream bytes = new CheckedInputStream(Files.newInputStream(file), checksum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_DATE);
        entry.setSize(Files.size(file));
        entry.setCompressedSize(Files.size(file));
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
