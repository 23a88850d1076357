package dev.tina.service.database;

import dev.tina.common.Incident;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of one job or evaluation among many, so that what goes wrong with it stops no other. */
public final class SeparateWork {

    private static final Logger log = LoggerFactory.getLogger(SeparateWork.class);

    private SeparateWork() {}

    /**
     * Does the work. A fault that passes is thrown, for the caller to try again; any other ends what the work is for.
     *
     * @param what it is for in a sentence, such as {@code the evaluation}
     * @param end what becomes of it for this reason, within a transaction of its own
     */
    public static void run(String what, Runnable work, Consumer<String> end) {
        run(what, work, TransientFailure::isOne, end);
    }

    /**
     * Does the work in a round over many. What a fault that passes has stopped is left for the next round; memory that
     * is short passes too, since others share it.
     *
     * @param which of them, for the log
     */
    public static void runOrLater(String what, Object which, Runnable work, Consumer<String> end) {
        try {
            run(what, work, fault -> TransientFailure.isOne(fault) || fault instanceof OutOfMemoryError, end);
        } catch (RuntimeException | OutOfMemoryError e) {
            log.warn("{} {} waits for the next round", what, which, e);
        }
    }

    private static void run(String what, Runnable work, Predicate<Throwable> passes, Consumer<String> end) {
        try {
            work.run();
        } catch (RuntimeException | VirtualMachineError | LinkageError | AssertionError e) {
            if (passes.test(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            end.accept(Incident.reason(what, e));
        }
    }
}
