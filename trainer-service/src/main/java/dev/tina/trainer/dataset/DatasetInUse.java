package dev.tina.trainer.dataset;

import java.util.UUID;

/** A data set cannot be deleted, since a job that has not ended needs it. */
final class DatasetInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    DatasetInUse(Dataset dataset, UUID job) {
        super("data set " + dataset.id() + " (" + dataset.name() + ") is needed by job " + job
                + ", which has not ended; cancel the job or wait for its end");
        this.id = dataset.id();
    }

    String id() {
        return id;
    }
}
