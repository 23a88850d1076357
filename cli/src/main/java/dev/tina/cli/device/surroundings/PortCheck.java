package dev.tina.cli.device.surroundings;

import dev.tina.doctor.CheckResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Whether the gateway's port is free, or else who has it. */
final class PortCheck {

    private static final String CHECK = "port";

    private final IntPredicate free;
    private final IntFunction<Optional<Path>> system;
    private final IntFunction<Optional<String>> owner;

    /**
     * Looks at the machine by these.
     *
     * @param system the data folder of the running Tina system whose gateway has a port
     * @param owner the process that listens on a port, in words
     */
    PortCheck(IntPredicate free, IntFunction<Optional<Path>> system, IntFunction<Optional<String>> owner) {
        this.free = free;
        this.system = system;
        this.owner = owner;
    }

    CheckResult of(int port) {
        String subject = Integer.toString(port);
        if (free.test(port)) {
            return CheckResult.pass(CHECK, subject, "free for the gateway of './tina up'");
        }
        Optional<Path> running = system.apply(port);
        return running.isPresent()
                ? CheckResult.pass(CHECK, subject, "in use by the Tina system that runs on " + running.get())
                : CheckResult.fail(
                        CHECK,
                        subject,
                        "port " + port + " of 127.0.0.1 is in use by "
                                + owner.apply(port).orElse("a process of another user")
                                + "; stop that, or start with './tina up --port N'");
    }
}
