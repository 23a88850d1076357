package dev.tina.verifier.choice;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The choice of a text that chooses at all.
 *
 * @param letters one; none or several where it settles on none
 */
public record Choice(Set<String> letters) {

    /** A choice of nothing. */
    public static final Choice NONE = new Choice(new TreeSet<>());

    /** That letter, or none. */
    public static Choice of(Optional<String> letter) {
        return new Choice(letter.stream().collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Empty where it settles on none. */
    public Optional<String> letter() {
        return letters.size() == 1 ? letters.stream().findFirst() : Optional.empty();
    }
}
