package dev.tina.cli.device;

import ai.djl.Device;
import dev.tina.device.ComputeDevice;
import dev.tina.device.Devices;
import dev.tina.policy.weights.Precision;
import dev.tina.supervisor.CommandFailure;
import dev.tina.supervisor.Home;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.MovingLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that this machine computes what the references say. */
@Command(
        name = "doctor",
        description = {
            "Checks in about a minute that this machine computes what the references say: small models that ship with"
                    + " Tina, held to what transformers and PEFT computed.",
            "Then it measures how fast a model is sampled and learned from, reads the model's files, and looks at disk,"
                    + " port, clock, Kafka and Postgres. Nothing else should run meanwhile."
        },
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:every check passed or was skipped", "1:some check failed, or the command did"})
public final class DoctorCommand implements Callable<Integer> {

    private static final Pattern CUDA = Pattern.compile("cuda:(\\d{1,3})");
    private static final int SOME_FAILED = 1;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = "cpu",
            description = "cpu, or cuda:0, cuda:1 and so on; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String device;

    @Option(
            names = "--precision",
            paramLabel = "TYPE",
            defaultValue = "FLOAT32",
            description = "Type of the weights in memory: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Precision precision;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Model whose files are read and whose speed is measured; the demo's by default.")
    private @Nullable Path model;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the system; .tina/data beside the script by default.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of the gateway; ${DEFAULT-VALUE} by default.")
    private int port;

    @Option(names = "--json", description = "The same as -o json.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    @Override
    public Integer call() throws IOException {
        if (json) {
            console.useJson();
        }
        DoctorPlan plan = plan();
        MovingLine line = new MovingLine(console.err(), CommandOutput.isTerminal());
        DoctorRun run = new DoctorRun(plan, InstantSource.system(), now -> tell(line, now));
        DoctorDocument found = run.document();
        line.clear();
        console.result(found, () -> DoctorText.lines(found));
        return found.healthy() ? CommandLine.ExitCode.OK : SOME_FAILED;
    }

    private void tell(MovingLine line, String now) {
        if (line.moves()) {
            line.show("doctor: " + now);
        } else {
            console.note("doctor: " + now);
        }
    }

    private DoctorPlan plan() {
        if (port < 1 || port > 65_535) {
            throw new CommandFailure("--port must be between 1 and 65535, was " + port);
        }
        Home home = Home.find();
        Path folder = model == null ? home.root().resolve("models/tina-tiny") : model;
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("--model must be a folder, there is none at " + folder.toAbsolutePath());
        }
        Path system =
                (data == null ? home.defaultData() : data).toAbsolutePath().normalize();
        return new DoctorPlan(device, engineDevice(), precision, folder, home, system, port);
    }

    private Device engineDevice() {
        Matcher cuda = CUDA.matcher(device);
        if (device.equals("cpu")) {
            return Device.cpu();
        }
        if (!cuda.matches()) {
            throw new CommandFailure("--device must be cpu, or cuda: followed by a number, was " + device);
        }
        return engineDevice(Devices.ofThisMachine(), ComputeDevice.cuda(Integer.parseInt(cuda.group(1))));
    }

    /** One that cannot be used is looked at with the libtorch for processors, and the check of the device says so. */
    static Device engineDevice(Devices devices, ComputeDevice gpu) {
        return devices.usable().contains(gpu) ? DeviceOption.told(devices, gpu) : Device.gpu(gpu.index());
    }
}
