package dev.tina.cli.runtime;

import dev.tina.cli.runtime.WheelList.Wheel;
import dev.tina.common.Sha256;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Wheels that somebody has put into a folder; they stay there. */
record FolderWheels(Path folder) implements WheelSource {

    @Override
    public void requireAll(List<Wheel> wheels) {
        List<Wheel> missing = wheels.stream()
                .filter(wheel -> !Files.isRegularFile(folder.resolve(wheel.fileName())))
                .toList();
        if (!missing.isEmpty()) {
            throw new CommandFailure(folder + " has no "
                    + missing.stream().map(Wheel::fileName).collect(Collectors.joining(", "))
                    + "; where there is a network, fetch them by\n  pip download --no-deps --only-binary :all: --python-version 312"
                    + " --platform manylinux_2_28_x86_64 --platform manylinux2014_x86_64 --dest FOLDER "
                    + missing.stream()
                            .map(wheel -> wheel.name() + "==" + wheel.version())
                            .collect(Collectors.joining(" ")));
        }
    }

    @Override
    public long room(List<Wheel> wheels) {
        return 0;
    }

    @Override
    public Path take(Wheel wheel, LongConsumer progress) throws IOException {
        Path file = folder.resolve(wheel.fileName());
        String found = Sha256.of(file);
        if (!found.equals(wheel.sha256())) {
            throw new CommandFailure(file + " is not the wheel that is needed: its sha256 is " + found + ", needed is "
                    + wheel.sha256() + "; fetch it again");
        }
        progress.accept(wheel.bytes());
        return file;
    }

    @Override
    public void release(Path file) {
        // it is not ours
    }
}
