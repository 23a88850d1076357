package dev.tina.cli.runtime;

import dev.tina.cli.runtime.WheelList.Wheel;
import dev.tina.device.runtime.CudaLibraries;
import dev.tina.device.runtime.RuntimeManifest;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Installs libtorch for CUDA: wheel by wheel into a staging folder, which then takes the runtime's place. */
final class RuntimeInstaller {

    private static final long SPARE = 64L << 20;

    private final WheelList list;
    private final Staging staging;
    private final DownloadListener listener;
    private final WheelUnpacking unpacking;

    RuntimeInstaller(WheelList list, Staging staging, DownloadListener listener) {
        this.list = list;
        this.staging = staging;
        this.listener = listener;
        this.unpacking = new WheelUnpacking(CudaLibraries.load(), staging.files());
    }

    /** Fetches and unpacks what is not there yet; throws CommandFailure where the disk is too small or gets full. */
    RuntimeManifest install(WheelSource source) {
        try {
            List<Wheel> missing = list.wheels().stream()
                    .filter(wheel -> staging.done(wheel).isEmpty())
                    .toList();
            source.requireAll(missing);
            Files.createDirectories(staging.files());
            requireRoom(missing, source);
            RuntimeManifest manifest = new RuntimeManifest(
                    list.torch(),
                    list.cuda(),
                    list.wheels().stream()
                            .map(wheel -> new RuntimeManifest.Wheel(wheel.name(), wheel.version(), wheel.sha256()))
                            .toList(),
                    unpackAll(source));
            manifest.write(staging.files());
            staging.finish();
            return manifest;
        } catch (IOException e) {
            throw new CommandFailure(
                    "the runtime could not be written: " + reason(e)
                            + "; make room, or choose another folder with --to."
                            + " What is unpacked is kept, and the same command goes on",
                    e);
        }
    }

    private List<RuntimeManifest.Entry> unpackAll(WheelSource source) throws IOException {
        List<RuntimeManifest.Entry> files = new ArrayList<>();
        long before = 0;
        for (Wheel wheel : list.wheels()) {
            Optional<List<RuntimeManifest.Entry>> done = staging.done(wheel);
            files.addAll(done.isPresent() ? done.get() : unpack(wheel, source, before));
            before += wheel.bytes();
            tell(wheel.fileName(), before);
        }
        return files;
    }

    private List<RuntimeManifest.Entry> unpack(Wheel wheel, WheelSource source, long before) throws IOException {
        Path file = source.take(wheel, done -> tell(wheel.fileName(), before + done));
        tell("unpacking " + wheel.fileName(), before + wheel.bytes());
        List<RuntimeManifest.Entry> files = unpacking.unpack(file);
        staging.setDone(wheel, files);
        source.release(file);
        return files;
    }

    private void tell(String what, long done) {
        listener.progressed(new DownloadListener.Progress(what, done, list.bytes()));
    }

    private void requireRoom(List<Wheel> missing, WheelSource source) throws IOException {
        long needed = missing.stream().mapToLong(Wheel::unpacked).sum()
                + source.room(missing)
                + (missing.isEmpty() ? 0 : SPARE);
        long room = Files.getFileStore(staging.files()).getUsableSpace();
        if (room < needed) {
            throw new CommandFailure("the disk of " + staging.files() + " has " + megabytes(room) + " left, needed are "
                    + megabytes(needed) + "; make room, or choose a folder of another disk with --to");
        }
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }

    private static String reason(IOException fault) {
        String said = fault instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getFile() + ": " + refused.getReason()
                : String.valueOf(fault.getMessage());
        return said.isBlank() ? "the disk refused it" : said;
    }
}
