package dev.tina.trainer.phase;

import dev.tina.trainer.phase.CoveredTime.Stretch;
import java.time.Instant;

/**
 * What the trainer's clock says of a group that was waited for.
 *
 * @param taken when a worker took it; when it was asked for, where its worker did not say so in time
 * @param sampled when its rewards began to be computed: when it came, less the time that its scoring took
 * @param scored when it came
 */
record GroupWait(Instant taken, Instant sampled, Instant scored) {

    Stretch inSampling() {
        return new Stretch(taken, sampled);
    }

    Stretch inWork() {
        return new Stretch(taken, scored);
    }
}
