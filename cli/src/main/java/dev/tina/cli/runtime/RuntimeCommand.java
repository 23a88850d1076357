package dev.tina.cli.runtime;

import dev.tina.device.Devices;
import dev.tina.terminal.CommandOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what this machine computes on. */
@Command(
        name = "runtime",
        description = {
            "Says what this machine has, which libtorch runs on it, and which devices can be named.",
            "docs/runtime.md tells how a GPU is put to use."
        },
        subcommands = InstallCommand.class)
public final class RuntimeCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() {
        RuntimeView view = RuntimeView.of(Devices.ofThisMachine(), WheelList.load());
        console.result(view, view::lines);
        return CommandLine.ExitCode.OK;
    }
}
