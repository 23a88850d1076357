package dev.tina.verifier.extract;

import dev.tina.common.Require;
import dev.tina.verifier.choice.Choice;
import dev.tina.verifier.choice.ChoiceProse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds which of some letters a completion chooses: in its last {@code <answer>}, in its last box, or in words. Naming
 * several letters chooses none.
 */
public final class LetterChoice {

    /** Others than those to choose from, or several run together. */
    private static final Pattern LETTERS = Pattern.compile("\\s*[A-Z]{1,26}\\s*");

    private static final int TAIL = 20_000;
    private static final int LONGEST_LEAD = 80;

    private final Set<String> letters;

    /** Throws {@link IllegalArgumentException} if one of them is not a single letter. */
    public LetterChoice(Set<String> letters) {
        this.letters = new TreeSet<>();
        for (String letter : letters) {
            boolean single = letter.length() == 1 && Character.isLetter(letter.charAt(0));
            Require.that(single, "letters", letter, "single letters");
            this.letters.add(letter.toUpperCase(Locale.ROOT));
        }
    }

    /** The letter in capitals; empty if none is chosen, or several are. */
    public Optional<String> in(String completion) {
        List<Candidate> tagged = Tags.last(completion);
        return tagged.isEmpty()
                ? outsideTags(completion)
                : last(completion, tagged, tag -> Choice.of(outsideTags(tag.text())))
                        .letter();
    }

    private Optional<String> outsideTags(String text) {
        List<Candidate> boxes = Extraction.boxes(text).stream()
                .filter(box -> boxed(box).isPresent() && !isDenied(text, box))
                .toList()
                .reversed();
        if (boxes.isEmpty()) {
            return prose(text).choice();
        }
        Choice boxed = last(text, boxes, box -> boxed(box).orElseThrow());
        return prose(text.substring(boxes.getLast().end())).after(boxed).letter();
    }

    /** That of the last, unless it says another than the one before without a word between them. */
    private static Choice last(String text, List<Candidate> parts, Function<Candidate, Choice> reading) {
        Candidate last = parts.getLast();
        Choice choice = reading.apply(last);
        if (parts.size() == 1) {
            return choice;
        }
        Candidate before = parts.get(parts.size() - 2);
        boolean oneBreath = text.substring(before.end(), last.start()).chars().noneMatch(Character::isLetter);
        return oneBreath && !reading.apply(before).equals(choice) ? Choice.NONE : choice;
    }

    /** Empty if a box is silent about letters. */
    private Optional<Choice> boxed(Candidate box) {
        return prose(box.text())
                .affirmed()
                .or(() -> LETTERS.matcher(box.text()).matches() ? Optional.of(Choice.NONE) : Optional.empty());
    }

    private boolean isDenied(String text, Candidate box) {
        String lead = text.substring(Math.max(0, box.start() - LONGEST_LEAD), box.start());
        return prose(lead + " " + letters.iterator().next()).endsInDenial();
    }

    private ChoiceProse prose(String text) {
        return new ChoiceProse(text.substring(Math.max(0, text.length() - TAIL)), letters);
    }
}
