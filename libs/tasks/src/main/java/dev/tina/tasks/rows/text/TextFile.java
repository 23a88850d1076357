package dev.tina.tasks.rows.text;

import com.github.luben.zstd.ZstdInputStream;
import dev.tina.common.FileNature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file that may be packed by gzip or zstd, whatever its name is.
 *
 * @param path where it is
 * @param packing how it is packed: gzip, zstd or, as it is, TEXT
 */
public record TextFile(Path path, FileNature packing) {

    private static final int BUFFER = 1 << 16;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    public static TextFile of(Path path) throws IOException {
        FileNature nature = FileNature.of(path);
        boolean packed = nature == FileNature.GZIP || nature == FileNature.ZSTD;
        return new TextFile(path, packed ? nature : FileNature.TEXT);
    }

    public boolean isPacked() {
        return packing != FileNature.TEXT;
    }

    /** What is in it. */
    public FileNature content() throws IOException {
        try (InputStream stream = unpacked(false)) {
            return FileNature.of(stream.readNBytes(FileNature.HEAD));
        }
    }

    /** Its bytes after the byte order mark; reading fails where they are not UTF-8. */
    public InputStream text() throws IOException {
        return withoutMark(unpacked(true));
    }

    /** Throws an IOException that names the first byte that is not UTF-8, if there is one. */
    public void requireUtf8() throws IOException {
        try (InputStream stream = text()) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Its bytes after the byte order mark, not checked. */
    public InputStream bytes() throws IOException {
        return withoutMark(unpacked(false));
    }

    private InputStream unpacked(boolean checked) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return switch (packing) {
                case GZIP -> new TextStream(new GZIPInputStream(raw, BUFFER), "gzip", checked);
                case ZSTD -> new TextStream(new ZstdInputStream(raw).setContinuous(false), "zstd", checked);
                default -> new TextStream(raw, "", checked);
            };
        } catch (IOException e) {
            raw.close();
            throw new IOException("its " + packing.label() + " has a damaged head; fetch or write it again", e);
        }
    }

    private static InputStream withoutMark(InputStream stream) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, BUFFER);
        try {
            buffered.mark(MARK.length);
            if (!Arrays.equals(buffered.readNBytes(MARK.length), MARK)) {
                buffered.reset();
            }
            return buffered;
        } catch (IOException e) {
            buffered.close();
            throw e;
        }
    }
}
