package dev.tina.device.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {

    @TempDir
    Path folder;

    @Test
    void whatALibraryTellsTheLoaderIsRead() throws IOException {
        ElfFile written = new ElfFile(
                "libtorch_cuda.so",
                List.of("libc10.so", "libcusparseLt.so.0"),
                List.of(),
                List.of("$ORIGIN", "$ORIGIN/../../cusparselt/lib"));
        ElfWriter.write(folder.resolve("a.so"), written);

        assertThat(ElfFile.read(folder.resolve("a.so"))).contains(written);
    }

    @Test
    void otherFilesAreNone() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "text");
        Path shortOne = Files.write(folder.resolve("short.so"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1});

        assertThat(ElfFile.read(text)).isEmpty();
        assertThat(ElfFile.read(shortOne)).isEmpty();
        assertThat(ElfFile.read(Files.createFile(folder.resolve("empty.so")))).isEmpty();
    }

    @Test
    void theLauncherOfThisJvmNeedsTheCLibrary() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "only Linux has ELF programs");

        assertThat(ElfFile.read(java).orElseThrow().needed()).anyMatch(name -> name.startsWith("libc."));
    }
}
