package dev.tina.architecture.deployment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tina.architecture.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that a packaged service reads: those of every configuration key that a jar in it declares,
 * and those that its JVM and native libraries know.
 */
final class Variables {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    /** Variable by who reads it, where that is not Spring. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("PATH", "the shell"),
            Map.entry("LANG", "the C library"),
            Map.entry("MALLOC_ARENA_MAX", "the C library"),
            Map.entry("JAVA_HOME", "the shell"),
            Map.entry("JDK_JAVA_OPTIONS", "java"),
            Map.entry("OMP_WAIT_POLICY", "libgomp"),
            Map.entry("DJL_CACHE_DIR", "DJL"),
            Map.entry("PYTORCH_LIBRARY_PATH", "DJL"),
            Map.entry("PYTORCH_VERSION", "DJL"),
            Map.entry("PYTORCH_FLAVOR", "DJL"),
            Map.entry("NVIDIA_VISIBLE_DEVICES", "NVIDIA's container runtime"),
            Map.entry("NVIDIA_DRIVER_CAPABILITIES", "NVIDIA's container runtime"),
            Map.entry("HF_HOME", "module hub"),
            Map.entry("TINA_DATASETS", "module tasks"));

    /** The libraries that may declare keys: Spring's, and our own modules. */
    private static final Pattern DECLARING = Pattern.compile("BOOT-INF/lib/(spring.*|.*-SNAPSHOT)\\.jar");

    private static final Map<String, Variables> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> exact = new TreeSet<>(OTHERS.keySet());
    private final Set<String> prefixes = new TreeSet<>();

    private Variables() {}

    /** Skips the test where the module has not been packaged. */
    static Variables ofService(String module) throws IOException {
        Variables known = KNOWN.get(module);
        if (known == null) {
            known = read(module);
            KNOWN.put(module, known);
        }
        return known;
    }

    private static Variables read(String module) throws IOException {
        Path jar = packaged(module);
        assumeTrue(jar != null, module + " has not been packaged, so its configuration keys are not known");
        var variables = new Variables();
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().endsWith(METADATA)) {
                    variables.add(zip.getInputStream(entry).readAllBytes());
                } else if (DECLARING.matcher(entry.getName()).matches()) {
                    variables.addNested(zip.getInputStream(entry));
                }
            }
        }
        return variables;
    }

    private static @Nullable Path packaged(String module) throws IOException {
        Path target = Repository.ROOT.resolve(module).resolve("target");
        if (!Files.isDirectory(target)) {
            return null;
        }
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private void addNested(InputStream jar) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar.readAllBytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(METADATA)) {
                    add(zip.readAllBytes());
                }
            }
        }
    }

    private void add(byte[] metadata) throws IOException {
        for (JsonNode property : Yaml.JSON.readTree(metadata).path("properties")) {
            List<String> names = namesOf(property.path("name").asText());
            exact.addAll(names);
            if (property.path("type").asText().startsWith("java.util.")) {
                names.forEach(name -> prefixes.add(name + "_"));
            }
        }
    }

    /** As Spring Boot maps a key to variables: without its dashes, and, as it used to, with underscores for them. */
    private static List<String> namesOf(String key) {
        String dotted = key.replace('.', '_').toUpperCase(Locale.ROOT);
        return List.of(dotted.replace("-", ""), dotted.replace('-', '_'));
    }

    boolean isRead(String variable) {
        return exact.contains(variable) || prefixes.stream().anyMatch(variable::startsWith);
    }
}
