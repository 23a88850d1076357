package dev.tina.cli.runtime;

import dev.tina.common.Require;
import dev.tina.hub.repository.RepoFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Python wheels that libtorch for CUDA is unpacked from.
 *
 * @param torch its version
 * @param cuda the version of CUDA
 */
record WheelList(String torch, String cuda, List<Wheel> wheels) {

    private static final String RESOURCE = "cuda-wheels.json";

    /**
     * A wheel.
     *
     * @param path below the address of an index of Python's packages
     * @param bytes its size
     * @param unpacked bytes of the files that are taken out of it
     */
    record Wheel(String name, String version, String path, long bytes, long unpacked, String sha256) {

        Wheel {
            Require.that(bytes > 0, "bytes", bytes, "above 0");
            Require.that(unpacked > 0, "unpacked", unpacked, "above 0");
            Require.sha256("sha256", sha256);
        }

        String fileName() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        RepoFile file() {
            return new RepoFile(fileName(), bytes, sha256);
        }
    }

    WheelList {
        wheels = List.copyOf(wheels);
    }

    /** The one that comes with the command line. */
    static WheelList load() {
        try (InputStream resource = Objects.requireNonNull(WheelList.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder().build().readValue(resource, WheelList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return wheels.stream().mapToLong(Wheel::bytes).sum();
    }

    long unpacked() {
        return wheels.stream().mapToLong(Wheel::unpacked).sum();
    }
}
