package dev.tina.trainer.lease;

/** The job has ended or another trainer owns it: whatever was being done for it must not be published. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(Lease lease) {
        super("job " + lease.jobId() + " has ended or has another owner since epoch " + lease.epoch());
    }
}
