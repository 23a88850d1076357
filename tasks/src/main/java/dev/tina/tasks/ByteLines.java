package dev.tina.tasks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, ended by \n alone: a carriage return or U+2028 inside a text ends nothing. */
final class ByteLines implements AutoCloseable {

    private final InputStream stream;
    private int number;

    ByteLines(InputStream stream) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
    }

    /** The next line without its end, or null after the last one. */
    byte @Nullable [] next() throws IOException {
        int value = stream.read();
        if (value < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (value >= 0 && value != '\n') {
            line.write(value);
            value = stream.read();
        }
        number++;
        return line.toByteArray();
    }

    /** The number of the line last returned, counted from 1. */
    int number() {
        return number;
    }

    static boolean isBlank(byte[] line) {
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
