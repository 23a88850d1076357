package dev.tina.supervisor.command;

import dev.tina.supervisor.system.RolloutWorkers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how many processes sample. */
public final class RolloutOptions {

    @Option(
            names = "--rollout-workers",
            paramLabel = "N",
            description = "Processes that sample, one for each device by default, 1 where none is named; 0 for none.")
    private @Nullable Integer count;

    @Option(
            names = "--rollout-devices",
            paramLabel = "DEVICE",
            split = ",",
            description = "Devices they sample on, dealt out in turn, such as cuda:0,cuda:1; cpu by default.")
    private @Nullable List<String> devices;

    public RolloutWorkers workers() {
        List<String> named = devices == null ? List.of() : devices;
        return new RolloutWorkers(count == null ? Math.max(1, named.size()) : count, named);
    }
}
