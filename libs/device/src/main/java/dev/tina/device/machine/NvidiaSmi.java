package dev.tina.device.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * NVIDIA's own program that tells of GPUs; it is given a deadline, since a broken driver may never answer.
 *
 * @param program with its path, or a name that is found on the PATH
 */
public record NvidiaSmi(String program, Duration deadline) {

    private static final Logger log = LoggerFactory.getLogger(NvidiaSmi.class);
    private static final String CSV = "--format=csv,noheader,nounits";

    /** The one on the PATH, and 10 s. */
    public static final NvidiaSmi USUAL = new NvidiaSmi("nvidia-smi", Duration.ofSeconds(10));

    /** The GPUs in the order of their indices; empty where the program is not there or does not answer. */
    public Optional<List<Gpu>> gpus() {
        try {
            return Optional.of(query(Gpu.QUERY).stream().map(Gpu::parse).toList());
        } catch (IOException | TimeoutException | IllegalArgumentException e) {
            log.debug("GPUs are unknown: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /**
     * A line for each GPU.
     *
     * @param columns names of the program's own, separated by commas
     * @param options such as {@code --id=0}
     */
    public List<String> query(String columns, String... options)
            throws IOException, InterruptedException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(program, "--query-gpu=" + columns, CSV));
        command.addAll(Arrays.asList(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(program + " did not answer within " + deadline.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " ended with status " + process.exitValue());
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
