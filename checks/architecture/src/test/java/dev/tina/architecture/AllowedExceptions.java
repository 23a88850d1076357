package dev.tina.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may break a rule today: the lines of a section of {@code allowed.txt}. A list may only shrink: a line that
 * nothing needs any more is a failure too.
 */
public final class AllowedExceptions {

    private static final String FILE = "checks/architecture/src/test/resources/allowed.txt";

    private final String section;
    private final Set<String> allowed = new TreeSet<>();

    private AllowedExceptions(String section) {
        this.section = section;
    }

    public static AllowedExceptions of(String section) {
        var exceptions = new AllowedExceptions(section);
        boolean inside = false;
        boolean found = false;
        for (String line : Repository.read(FILE).lines().toList()) {
            String entry = line.replaceFirst("#.*", "").strip();
            if (entry.startsWith("[")) {
                inside = entry.equals("[" + section + "]");
                found |= inside;
            } else if (inside && !entry.isEmpty()) {
                exceptions.allowed.add(entry);
            }
        }
        if (!found) {
            throw new IllegalStateException(FILE + " has no section [" + section + "]");
        }
        return exceptions;
    }

    /**
     * Fails where something breaks the rule that the section does not list, or the section lists what keeps it.
     *
     * @param broken what breaks the rule, in the words of the section
     * @param rule what is asked for, and what to do
     */
    public void hold(Collection<String> broken, String rule) {
        Set<String> added = new TreeSet<>(broken);
        added.removeAll(allowed);
        Set<String> kept = new TreeSet<>(allowed);
        kept.removeAll(broken);
        assertThat(List.copyOf(added))
                .withFailMessage(() -> rule + "\nThese break the rule:\n" + lines(added))
                .isEmpty();
        assertThat(List.copyOf(kept))
                .withFailMessage(() ->
                        "These keep the rule now. Take them out of [" + section + "] in " + FILE + ":\n" + lines(kept))
                .isEmpty();
    }

    private static String lines(Collection<String> entries) {
        return "  " + String.join("\n  ", entries);
    }
}
