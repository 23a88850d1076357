package dev.tina.tasks.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in their order; memory does not grow with their number. */
public interface DataRows extends AutoCloseable {

    /**
     * The next row, or null after the last one.
     *
     * @throws dev.tina.tasks.TaskSetException when this row is broken; the rows after it can still be read
     * @throws IOException when nothing more of the file can be read
     */
    @Nullable
    DataRow next() throws IOException;

    @Override
    void close() throws IOException;
}
