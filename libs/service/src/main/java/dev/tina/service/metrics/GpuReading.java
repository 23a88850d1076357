package dev.tina.service.metrics;

import dev.tina.device.machine.NvidiaSmi;
import dev.tina.device.machine.VisibleGpus;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The use and memory of the GPU a service works on, by {@code nvidia-smi}; nothing where it works on another device. */
public final class GpuReading implements Reading {

    private static final String CUDA = "cuda:";
    private static final NvidiaSmi DRIVER = new NvidiaSmi("nvidia-smi", Duration.ofSeconds(4));

    private final String device;
    private final List<TableGauge> gauges;
    private GpuUse use = new GpuUse(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** @param device {@code cpu}, or {@code cuda:0} and so on */
    public GpuReading(MeterRegistry registry, String device) {
        this.device = device;
        this.gauges = List.of(
                gauge(registry, "tina.gpu.utilisation", "Share of time the GPU is at work", GpuUse::utilisation),
                gauge(registry, "tina.gpu.memory.used", "Bytes of the GPU's memory in use", GpuUse::memoryUsed),
                gauge(registry, "tina.gpu.memory.capacity", "Bytes of memory the GPU has", GpuUse::memoryTotal),
                gauge(registry, "tina.gpu.power", "Watts the GPU draws", GpuUse::watts),
                gauge(registry, "tina.gpu.temperature", "Degrees Celsius of the GPU", GpuUse::celsius));
    }

    private TableGauge gauge(MeterRegistry registry, String name, String says, ToDoubleFunction<GpuUse> value) {
        return new TableGauge(registry, name, says, () -> Map.of(Tags.of("device", device), value.applyAsDouble(use)));
    }

    @Override
    public String name() {
        return "tina.gpu";
    }

    @Override
    public void read() throws Exception {
        if (device.startsWith(CUDA)) {
            int index = Integer.parseInt(device.substring(CUDA.length()));
            String id = VisibleGpus.idOf(index, System.getenv());
            use = GpuUse.parse(DRIVER.query(GpuUse.QUERY, "--id=" + id).stream()
                    .findFirst()
                    .orElse(""));
            for (TableGauge gauge : gauges) {
                gauge.read();
            }
        }
    }

    @Override
    public void lost() {
        gauges.forEach(TableGauge::lost);
    }
}
