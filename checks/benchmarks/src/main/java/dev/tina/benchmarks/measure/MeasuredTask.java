package dev.tina.benchmarks.measure;

import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.limit.Demand;
import java.util.List;

/** Something that can be done again and again, and whose least demand is known. */
interface MeasuredTask extends AutoCloseable {

    /** Does it once; as ordered, or with fewer tokens to warm up. */
    void run(RolloutShape shape);

    /** What one run needs at the least, one phase after the other. */
    List<Demand> demand();

    @Override
    void close();
}
