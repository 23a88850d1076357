package dev.tina.tasks.rows.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream as bytes, ended by \n alone: a carriage return or U+2028 inside a text ends nothing. */
public final class ByteLines implements AutoCloseable {

    public static final int LONGEST = 64 << 20;

    private final InputStream stream;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private long read;
    private long start;
    private boolean cut;

    public ByteLines(InputStream stream) {
        this.stream = stream;
    }

    /** The next line without its end, or null after the last one; see {@link #isCut()}. */
    public byte @Nullable [] next() throws IOException {
        if (!fill()) {
            return null;
        }
        start = read - (end - at);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        cut = false;
        do {
            int feed = lineFeed();
            cut |= line.size() + (feed - at) > LONGEST;
            line.write(buffer, at, cut ? 0 : feed - at);
            at = feed;
        } while (at == end && fill());
        at = Math.min(at + 1, end);
        number++;
        return line.toByteArray();
    }

    /** The place of the next line feed in the buffer, or its end. */
    private int lineFeed() {
        int place = at;
        while (place < end && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    /** Whether there is anything left in the buffer, filled again when it is used up. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, stream.read(buffer));
            read += end;
        }
        return at < end;
    }

    /** Whether the line last returned is only the beginning of one that is longer than {@value #LONGEST} bytes. */
    public boolean isCut() {
        return cut;
    }

    /** The number of the line last returned, counted from 1. */
    public int number() {
        return number;
    }

    /** How many bytes of the stream stand before the line last returned. */
    public long start() {
        return start;
    }

    public static boolean isBlank(byte[] line) {
        for (byte value : line) {
            if (value != ' ' && value != '\t' && value != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
