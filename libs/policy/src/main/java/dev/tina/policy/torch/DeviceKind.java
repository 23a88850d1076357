package dev.tina.policy.torch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What kind of device a process computes on, as its driver calls it: {@code NVIDIA L40S}, or {@code cpu}. */
public final class DeviceKind {

    private static final Logger log = LoggerFactory.getLogger(DeviceKind.class);
    private static final List<String> DRIVER = List.of("nvidia-smi", "--query-gpu=name", "--format=csv,noheader");
    private static final long DEADLINE_SECONDS = 10;
    private static final String UNNAMED = "cuda";

    private DeviceKind() {}

    /**
     * The kind.
     *
     * @param device {@code cpu}, or {@code cuda:0} and so on
     * @param name what it is to be called; empty asks the driver
     */
    public static String of(String device, String name) {
        if (!name.isEmpty()) {
            return name;
        }
        return device.equals("cpu") ? device : ofNames(namesOfDriver());
    }

    /** The name all devices have; {@code cuda} where they differ, since an index does not tell which one is meant. */
    static String ofNames(List<String> names) {
        List<String> different = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return different.size() == 1 ? different.getFirst() : UNNAMED;
    }

    private static List<String> namesOfDriver() {
        try {
            Process driver = new ProcessBuilder(DRIVER)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (driver.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) && driver.exitValue() == 0) {
                return new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            }
            driver.destroyForcibly();
        } catch (IOException e) {
            log.info("the device is called cuda, since nvidia-smi could not be asked: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
