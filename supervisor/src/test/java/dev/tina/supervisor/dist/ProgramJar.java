package dev.tina.supervisor.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A jar with one class, made out of its text, which is also the jar's main class. */
final class ProgramJar {

    private ProgramJar() {}

    static void write(Path jar, String className, String text) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Files.createDirectories(jar.getParent()), "program");
        String file = className.substring(className.lastIndexOf('.') + 1) + ".java";
        Path source = Files.writeString(work.resolve(file), text);
        Path classes = Files.createDirectory(work.resolve("classes"));
        JdkTool.run("javac", List.of("-d", classes.toString(), source.toString()));
        JdkTool.run(
                "jar",
                List.of(
                        "--create",
                        "--file",
                        jar.toString(),
                        "--main-class",
                        className,
                        "-C",
                        classes.toString(),
                        "."));
    }
}
