package dev.tina.doctor.speed;

import dev.tina.limit.Demand;
import java.util.List;

/** Something whose speed is measured at several sizes. */
interface TimedWork extends AutoCloseable {

    /** sampling or learning. */
    String name();

    /** Does it once. */
    void run(Rung rung);

    /** The least that it needs, one phase after the other. */
    List<Demand> demand(Rung rung);

    @Override
    void close();
}
