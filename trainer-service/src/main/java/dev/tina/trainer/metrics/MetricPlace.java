package dev.tina.trainer.metrics;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place outside Postgres that is told of jobs' metrics. */
interface MetricPlace {

    /** Its name in the table of cursors. */
    String name();

    /**
     * Tells of a job's next events; the cursor moves behind them once this returns. After a crash between the two the same
     * events come again, and must count once.
     *
     * @param reference what this gave the last time; null at first
     * @return the place's own name of the job, to be kept
     * @throws IOException if it cannot be told now; it is tried again later
     */
    @Nullable
    String tell(UUID jobId, @Nullable String reference, List<MetricEvent> events)
            throws IOException, InterruptedException;
}
