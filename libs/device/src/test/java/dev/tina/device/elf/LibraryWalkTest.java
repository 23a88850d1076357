package dev.tina.device.elf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWalkTest {

    private static final List<String> NOWHERE = List.of();

    @TempDir
    Path folder;

    private Path library(String path, List<String> needed, List<String> rpath, List<String> runpath)
            throws IOException {
        Path file = folder.resolve(path);
        ElfWriter.write(file, new ElfFile(String.valueOf(file.getFileName()), needed, rpath, runpath));
        return file;
    }

    private List<String> missing(Path... roots) throws IOException {
        return LibraryWalk.missing(Arrays.asList(roots), name -> name.equals("libc.so.6")).stream()
                .map(one -> one.library().getFileName() + " " + one.needed())
                .toList();
    }

    @Test
    void aLibraryOnTheRunPathIsFoundAndOneThatIsNotIsNamed() throws IOException {
        library("other/libb.so", List.of("libc.so.6"), NOWHERE, NOWHERE);
        Path root = library("lib/liba.so", List.of("libb.so", "libgone.so.1"), NOWHERE, List.of("$ORIGIN/../other"));

        assertThat(missing(root)).containsExactly("liba.so libgone.so.1");
    }

    @Test
    void anRpathHoldsForWhatIsNeededInTurnAndARunPathDoesNot() throws IOException {
        library("lib/libc2.so", List.of(), NOWHERE, NOWHERE);
        library("lib/libb.so", List.of("libc2.so"), NOWHERE, NOWHERE);
        List<String> here = List.of("$ORIGIN");

        assertThat(missing(library("lib/byrpath.so", List.of("libb.so"), here, NOWHERE)))
                .isEmpty();
        assertThat(missing(library("lib/byrunpath.so", List.of("libb.so"), NOWHERE, here)))
                .containsExactly("libb.so libc2.so");
    }

    @Test
    void aRunPathMakesTheRpathsCountForNothing() throws IOException {
        library("lib/libb.so", List.of(), NOWHERE, NOWHERE);
        Path root = library("lib/liba.so", List.of("libb.so"), List.of("$ORIGIN"), List.of("/nowhere"));

        assertThat(missing(root)).containsExactly("liba.so libb.so");
    }

    @Test
    void whatIsLoadedAlreadyIsNotSearchedAgain() throws IOException {
        Path first = library("elsewhere/libb.so", List.of(), NOWHERE, NOWHERE);
        Path second = library("lib/liba.so", List.of("libb.so"), NOWHERE, NOWHERE);

        assertThat(missing(first, second)).isEmpty();
        assertThat(missing(second, first)).containsExactly("liba.so libb.so");
    }

    @Test
    void siblingsAreLoadedBeforeWhatTheyNeed() throws IOException {
        library("lib/libb.so", List.of("libc2.so"), NOWHERE, NOWHERE);
        library("lib/libc2.so", List.of(), NOWHERE, NOWHERE);
        Path root = library("lib/liba.so", List.of("libb.so", "libc2.so"), NOWHERE, List.of("$ORIGIN"));

        assertThat(missing(root)).isEmpty();
    }

    @Test
    void circlesEnd() throws IOException {
        library("lib/libb.so", List.of("liba.so"), NOWHERE, List.of("$ORIGIN"));
        assertThat(missing(library("lib/liba.so", List.of("libb.so"), NOWHERE, List.of("$ORIGIN"))))
                .isEmpty();
    }
}
