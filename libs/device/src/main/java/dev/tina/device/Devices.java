package dev.tina.device;

import dev.tina.device.machine.CudaDriver;
import dev.tina.device.machine.Gpu;
import dev.tina.device.machine.Machine;
import dev.tina.device.machine.NvidiaSmi;
import dev.tina.device.machine.VisibleGpus;
import dev.tina.device.runtime.CudaRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The devices that this machine can compute on, and in one sentence why not on others. */
public final class Devices {

    private static final String SYSTEM = "linux-x86_64";

    private final Machine machine;
    private final CudaRuntime runtime;
    private final BooleanSupplier driver;
    private final Map<String, String> environment;

    /** @param driver whether the driver's library can be loaded; asked only where a GPU is wanted */
    public Devices(Machine machine, CudaRuntime runtime, BooleanSupplier driver, Map<String, String> environment) {
        this.machine = machine;
        this.runtime = runtime;
        this.driver = driver;
        this.environment = Map.copyOf(environment);
    }

    /** Asks the system, the driver and the environment of this process. */
    public static Devices ofThisMachine() {
        Map<String, String> environment = System.getenv();
        Path userHome = Path.of(System.getProperty("user.home", "."));
        return new Devices(
                Machine.ask(NvidiaSmi.USUAL), CudaRuntime.of(environment, userHome), CudaDriver::isThere, environment);
    }

    public Machine machine() {
        return machine;
    }

    public CudaRuntime runtime() {
        return runtime;
    }

    /** The GPUs that a process of this environment may use; {@code cuda:0} is the first. */
    public List<Gpu> gpus() {
        return VisibleGpus.of(machine.gpus().orElse(List.of()), environment);
    }

    /** Those that can be computed on, without the processor: all, or none where anything is missing. */
    public List<ComputeDevice> usable() {
        List<Gpu> gpus = gpus();
        return gpus.isEmpty() || fault(ComputeDevice.cuda(0)).isPresent()
                ? List.of()
                : IntStream.range(0, gpus.size()).mapToObj(ComputeDevice::cuda).toList();
    }

    /** Why GPUs that are here are not used, and what mends it; empty where there are none, or nothing is wrong. */
    public Optional<String> unused() {
        List<Gpu> gpus = gpus();
        return gpus.isEmpty()
                ? Optional.empty()
                : fault(ComputeDevice.cuda(0)).map(fault -> names(gpus) + " is not used: " + fault);
    }

    /** What a process is to be told, as environment variables, that computes on the device. */
    public Map<String, String> variables(ComputeDevice device) {
        return device.isCpu() ? Map.of() : runtime.variables();
    }

    /**
     * Throws {@link UnusableDevice} where the device cannot be computed on.
     *
     * @param field the option or setting that names it
     */
    public void require(String field, ComputeDevice device) {
        if (!device.isCpu()) {
            fault(device).ifPresent(fault -> {
                throw new UnusableDevice(
                        field + " is " + device + ", and that cannot be: " + fault + "; or compute on cpu");
            });
        }
    }

    private Optional<String> fault(ComputeDevice device) {
        if (!machine.system().equals(SYSTEM)) {
            return Optional.of("libtorch for CUDA runs on " + SYSTEM + ", this machine is " + machine.system());
        }
        if (!driver.getAsBoolean()) {
            return Optional.of("this machine has no NVIDIA driver (" + CudaDriver.LIBRARY
                    + " is not found); install driver " + CudaRuntime.LEAST_DRIVER
                    + " or newer, and in a container NVIDIA's container toolkit");
        }
        Optional<String> ofGpu = machine.gpus().flatMap(known -> faultOfGpu(device));
        return ofGpu.isPresent() ? ofGpu : runtime.fault().map(fault -> fault + "; " + CudaRuntime.REMEDY);
    }

    private Optional<String> faultOfGpu(ComputeDevice device) {
        List<Gpu> gpus = gpus();
        if (device.index() >= gpus.size()) {
            String limit = environment.containsKey(VisibleGpus.VARIABLE)
                    ? " (" + VisibleGpus.VARIABLE + " is '" + environment.get(VisibleGpus.VARIABLE) + "')"
                    : "";
            return Optional.of("there is " + (gpus.isEmpty() ? "no GPU" : allowed(gpus) + " only") + limit);
        }
        Gpu gpu = gpus.get(device.index());
        return gpu.hasDriver(CudaRuntime.LEAST_DRIVER)
                ? Optional.empty()
                : Optional.of("the driver of " + gpu.name() + " is " + gpu.driver() + "; update it to "
                        + CudaRuntime.LEAST_DRIVER + " or newer");
    }

    private static String allowed(List<Gpu> gpus) {
        return IntStream.range(0, gpus.size())
                .mapToObj(i -> ComputeDevice.cuda(i).name())
                .collect(Collectors.joining(", "));
    }

    private static String names(List<Gpu> gpus) {
        return gpus.stream().map(Gpu::name).distinct().collect(Collectors.joining(", "));
    }
}
