package dev.tina.policy.kernel;

import dev.tina.common.UserCache;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was chosen for a base on a processor, so that every process of this user on this machine computes by the
 * same kernels, now and after a restart.
 */
final class KernelFile {

    private static final Logger log = LoggerFactory.getLogger(KernelFile.class);
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    private final Path folder;
    private final String processor;

    /**
     * @param folder of one file a base and processor; made where it is missing
     * @param processor its name
     */
    KernelFile(Path folder, String processor) {
        this.folder = folder;
        this.processor = processor;
    }

    /** In {@code tina/kernels} of {@code XDG_CACHE_HOME}, or of {@code ~/.cache}. */
    static KernelFile ofUser() {
        Path cache = UserCache.ofTina(System.getenv(), Path.of(System.getProperty("user.home", ".")));
        return new KernelFile(cache.resolve("kernels"), processor());
    }

    /** What the file says, or what is measured now where there is none; then it says that. */
    KernelChoice choice(BaseModel base, Supplier<KernelChoice> measure) {
        Path path = folder.resolve(fileName(base));
        try {
            return shared(path, measure);
        } catch (IOException e) {
            log.info("kernels are measured at every start, since {} cannot be used: {}", path, e.toString());
            return measure.get();
        }
    }

    /** Of two threads or processes the second reads what the first has measured. */
    private KernelChoice shared(Path path, Supplier<KernelChoice> measure) throws IOException {
        synchronized (KernelFile.class) {
            Files.createDirectories(folder);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
                    FileChannel channel = file.getChannel()) {
                channel.lock(); // held until the channel is closed
                return read(channel).orElseGet(() -> write(channel, measure.get()));
            }
        }
    }

    private String fileName(BaseModel base) {
        String text = "%s-%s-%s-%s"
                .formatted(processor, base.device(), base.sha256().substring(0, 16), base.type())
                .toLowerCase(Locale.ROOT);
        return text.replaceAll("[^a-z0-9.-]+", "-");
    }

    private static Optional<KernelChoice> read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // reads on
        }
        return KernelChoice.parse(new String(bytes.array(), StandardCharsets.UTF_8));
    }

    private static KernelChoice write(FileChannel channel, KernelChoice choice) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(choice.text().getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
        } catch (IOException e) {
            log.info("the choice of kernels is not remembered: {}", e.toString());
        }
        return choice;
    }

    private static String processor() {
        try {
            return Files.readAllLines(PROCESSOR).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
