package dev.tina.tasks.rows.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Unpacks the bytes of a text file; says where packed data is damaged and, if asked, where text is not UTF-8. */
public final class TextStream extends InputStream {

    private final InputStream stream;
    private final String packing;
    private final boolean checked;
    private final Utf8Check utf8 = new Utf8Check();
    private final byte[] single = new byte[1];
    private long offset;
    private long line = 1;

    /** Of an unpacking stream; {@code packing} names its format and is empty where there is none. */
    TextStream(InputStream stream, String packing, boolean checked) {
        this.stream = stream;
        this.packing = packing;
        this.checked = checked;
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, buffer.length);
        int count = unpack(buffer, from, length);
        if (checked) {
            check(buffer, from, count);
        }
        offset += Math.max(0, count);
        return count;
    }

    private int unpack(byte[] buffer, int from, int length) throws IOException {
        try {
            return stream.read(buffer, from, length);
        } catch (IOException e) {
            throw packing.isEmpty()
                    ? e
                    : new IOException(
                            "its " + packing + " data is cut short or damaged after " + offset
                                    + " unpacked bytes; fetch or write it again",
                            e);
        }
    }

    private void check(byte[] buffer, int from, int count) throws IOException {
        if (count < 0 && !utf8.isWhole()) {
            throw notUtf8(offset, line);
        }
        int fault = utf8.feed(buffer, from, from + Math.max(0, count));
        line += lineFeeds(buffer, from, fault < 0 ? from + count : fault);
        if (fault >= 0) {
            throw notUtf8(offset + fault - from, line);
        }
    }

    private static int lineFeeds(byte[] bytes, int from, int to) {
        int feeds = 0;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                feeds++;
            }
        }
        return feeds;
    }

    private static IOException notUtf8(long offset, long line) {
        return new IOException("line " + line + ": " + notUtf8(offset));
    }

    public static String notUtf8(long offset) {
        return "byte " + offset + " of the file is not UTF-8; save it as UTF-8, for example with iconv -f WINDOWS-1252"
                + " -t UTF-8";
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
