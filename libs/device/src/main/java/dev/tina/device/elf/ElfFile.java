package dev.tina.device.elf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a shared library tells the dynamic loader.
 *
 * @param soname the name under which others need it; empty where it has none
 * @param needed names of the libraries it needs
 * @param rpath folders searched for these, and for those that they need in turn; may begin with {@code $ORIGIN}
 * @param runpath folders searched for these alone; where there are any, {@code rpath} does not count
 */
public record ElfFile(String soname, List<String> needed, List<String> rpath, List<String> runpath) {

    private static final int NEEDED = 1;
    private static final int SONAME = 14;
    private static final int RPATH = 15;
    private static final int RUNPATH = 29;

    public ElfFile {
        needed = List.copyOf(needed);
        rpath = List.copyOf(rpath);
        runpath = List.copyOf(runpath);
    }

    /** Reads a file; empty where it is no ELF file for a 64-bit little-endian machine, or one without a dynamic part. */
    public static Optional<ElfFile> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return DynamicSection.of(channel).map(ElfFile::of);
        }
    }

    private static ElfFile of(DynamicSection section) {
        return new ElfFile(
                section.strings(SONAME).stream().findFirst().orElse(""),
                section.strings(NEEDED),
                folders(section.strings(RPATH)),
                folders(section.strings(RUNPATH)));
    }

    private static List<String> folders(List<String> paths) {
        return paths.stream()
                .flatMap(path -> Arrays.stream(path.split(":", -1)))
                .filter(folder -> !folder.isEmpty())
                .toList();
    }
}
