package dev.tina.device.elf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows what libraries need, as the dynamic loader does: breadth first, by the run paths of each and the RPATHs of
 * those that led to it, and never twice to the same name. {@code LD_LIBRARY_PATH} does not count.
 */
public final class LibraryWalk {

    private static final String ORIGIN = "$ORIGIN";

    private final Predicate<String> ofSystem;
    private final Set<String> loaded = new HashSet<>();
    private final List<Missing> missing = new ArrayList<>();

    /** @param ofSystem the names that this machine or its driver brings */
    public LibraryWalk(Predicate<String> ofSystem) {
        this.ofSystem = ofSystem;
    }

    /**
     * A library that is nowhere to be found.
     *
     * @param library that needs it
     */
    public record Missing(Path library, String needed) {}

    private record Step(Path library, List<Path> inherited) {}

    /** What the libraries need and nobody has, each loaded after the other; files that are no ELF files are skipped. */
    public static List<Missing> missing(List<Path> libraries, Predicate<String> ofSystem) throws IOException {
        LibraryWalk walk = new LibraryWalk(ofSystem);
        for (Path library : libraries) {
            walk.load(library);
        }
        return List.copyOf(walk.missing);
    }

    private void load(Path root) throws IOException {
        Deque<Step> steps = new ArrayDeque<>();
        Optional<ElfFile> first = ElfFile.read(root);
        if (first.isPresent() && loaded.add(name(root, first.get()))) {
            steps.add(new Step(root, List.of()));
        }
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            Optional<ElfFile> elf = ElfFile.read(step.library());
            if (elf.isPresent()) {
                steps.addAll(needs(step, elf.get()));
            }
        }
    }

    /** What the library needs and nobody has loaded; from here on it counts as loaded. */
    private List<Step> needs(Step step, ElfFile elf) {
        Path folder = step.library().toAbsolutePath().resolveSibling("");
        List<Path> chain = new ArrayList<>(expanded(elf.rpath(), folder));
        chain.addAll(step.inherited());
        List<Path> searched = elf.runpath().isEmpty() ? chain : expanded(elf.runpath(), folder);
        List<Step> next = new ArrayList<>();
        for (String needed : elf.needed()) {
            if (loaded.contains(needed) || ofSystem.test(needed)) {
                continue;
            }
            Optional<Path> found = find(needed, searched);
            if (found.isPresent()) {
                loaded.add(needed);
                next.add(new Step(found.get(), chain));
            } else {
                missing.add(new Missing(step.library(), needed));
            }
        }
        return next;
    }

    private static Optional<Path> find(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> expanded(List<String> folders, Path origin) {
        return folders.stream()
                .map(folder -> Path.of(folder.replace(ORIGIN, origin.toString())))
                .toList();
    }

    private static String name(Path library, ElfFile elf) {
        return elf.soname().isEmpty() ? String.valueOf(library.getFileName()) : elf.soname();
    }
}
