package dev.tina.tasks.rows.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Reads the characters of rows, and refuses a row that would fill the memory. */
final class RowReader extends FilterReader {

    private static final long LONGEST = 64L << 20;

    private long inRow;

    RowReader(InputStream utf8) {
        super(new InputStreamReader(utf8, StandardCharsets.UTF_8));
    }

    /** What is read from now on is of another row. */
    void rowBegins() {
        inRow = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        return counted(count, count);
    }

    private int counted(int result, int characters) throws IOException {
        inRow += Math.max(0, characters);
        if (inRow > LONGEST) {
            throw new IOException("a row is longer than " + (LONGEST >> 20)
                    + " Mi characters; a quote that does not close may be the reason");
        }
        return result;
    }
}
