package dev.tina.doctor.reference;

import dev.tina.common.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Writes the reference models that ship with Tina into a folder, each file held to its recorded hash. */
public final class ReferenceFiles {

    private static final String SUMS = "SHA256SUMS";
    private static final Pattern GAP = Pattern.compile(" [ *]");

    private ReferenceFiles() {}

    /**
     * The models, in the order of their names.
     *
     * @param folder that is there and empty
     * @throws IOException where the folder cannot be written
     * @throws IllegalStateException where a file of this installation is not the recorded one
     */
    public static List<ReferenceModel> unpack(Path folder) throws IOException {
        List<String> lines =
                new String(read(SUMS), StandardCharsets.UTF_8).lines().toList();
        for (String line : lines) {
            String[] parts = GAP.split(line, 2);
            write(parts[1], parts[0], folder);
        }
        return lines.stream()
                .map(line -> Path.of(GAP.split(line, 2)[1]).getName(0))
                .distinct()
                .map(name -> new ReferenceModel(folder.resolve(name)))
                .toList();
    }

    private static void write(String name, String sha256, Path folder) throws IOException {
        byte[] content = read(name);
        String found = new Sha256().add(content).hex();
        if (!found.equals(sha256)) {
            throw new IllegalStateException("the reference " + name + " of this installation has SHA-256 " + found
                    + ", recorded is " + sha256 + "; build Tina anew");
        }
        Path target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = ReferenceFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the reference " + name + " is missing in this installation; build Tina anew");
            }
            return in.readAllBytes();
        }
    }
}
