package dev.tina.cli.runtime;

import dev.tina.common.Sha256;
import dev.tina.device.runtime.CudaLibraries;
import dev.tina.device.runtime.RuntimeManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes the libraries that are loaded out of wheels, and their licences. */
final class WheelUnpacking {

    private static final Pattern LICENCE =
            Pattern.compile("[^/]+\\.dist-info/(licenses/)?(LICEN[CS]E|License|NOTICE)[^/]*");
    private static final int BLOCK = 1 << 16;

    private final CudaLibraries libraries;
    private final Path folder;

    WheelUnpacking(CudaLibraries libraries, Path folder) {
        this.libraries = libraries;
        this.folder = folder;
    }

    /** Writes the wanted files of a wheel into the folder, over what is there of them. */
    List<RuntimeManifest.Entry> unpack(Path wheel) throws IOException {
        List<RuntimeManifest.Entry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            for (ZipEntry entry : zip.stream().filter(this::isWanted).toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    entries.add(write(entry.getName(), content));
                }
            }
        }
        return entries;
    }

    private boolean isWanted(ZipEntry entry) {
        String name = entry.getName();
        boolean within = folder.resolve(name).normalize().startsWith(folder) && !name.contains("..");
        return within
                && !entry.isDirectory()
                && (libraries.holds(name) || LICENCE.matcher(name).matches());
    }

    private RuntimeManifest.Entry write(String path, InputStream content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Sha256 digest = new Sha256();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                out.write(block, 0, read);
                digest.add(ByteBuffer.wrap(block, 0, read));
                bytes += read;
            }
        }
        return new RuntimeManifest.Entry(path, bytes, digest.hex());
    }
}
