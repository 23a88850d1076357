package dev.tina.supervisor.dist;

import dev.tina.common.AtomicFile;
import dev.tina.common.FileTrees;
import dev.tina.common.Sha256;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Unpacks a service's one jar into a folder, from which it starts a third faster, and generates the code of its Spring
 * context there. A jar that was unpacked before is left alone.
 */
final class ServiceUnpacking {

    private final ServiceKind kind;
    private final Path folder;
    private final Consumer<String> progress;

    ServiceUnpacking(ServiceKind kind, Path folder, Consumer<String> progress) {
        this.kind = kind;
        this.folder = folder;
        this.progress = progress;
    }

    void run(Path jar) throws IOException, InterruptedException {
        Path mark = folder.resolve("unpacked");
        String content = Sha256.of(jar) + " " + ContextCode.SETTINGS;
        if (Files.exists(mark) && Files.readString(mark).equals(content)) {
            return;
        }
        progress.accept("unpacking " + kind.name());
        FileTrees.delete(folder);
        Files.createDirectories(folder.getParent());
        JdkTool.run(
                "java",
                List.of(
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString(),
                        "--application-filename",
                        kind.name() + ".jar"));
        if (kind.contextAhead()) {
            makeContext();
        }
        AtomicFile.write(mark, content);
    }

    /** Without it a service starts too, but slower. */
    private void makeContext() throws InterruptedException {
        progress.accept("working out the beans of " + kind.name());
        try {
            new ContextCode(kind.name(), folder).make();
        } catch (CommandFailure | IOException e) {
            progress.accept("starts of " + kind.name() + " will be slower: " + e.getMessage());
        }
    }
}
