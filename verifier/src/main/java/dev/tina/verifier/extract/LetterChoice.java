package dev.tina.verifier.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds which of some letters a completion chooses: in its box, behind "answer is", as its heading, or as its last. */
public final class LetterChoice {

    private static final String[] ANNOUNCEMENTS = {
        "answer is", "answer:", "final answer is", "final answer:", "option", "choice"
    };

    private final Set<String> letters;

    /** Throws {@link IllegalArgumentException} if one of them is not a single letter. */
    public LetterChoice(Set<String> letters) {
        this.letters = new TreeSet<>();
        for (String letter : letters) {
            if (letter.length() != 1 || !Character.isLetter(letter.charAt(0))) {
                throw new IllegalArgumentException("letters must be single letters, was " + letter);
            }
            this.letters.add(letter.toUpperCase(Locale.ROOT));
        }
    }

    /** The letter in capitals; empty if none stands by itself. */
    public Optional<String> in(String completion) {
        for (Candidate box : Extraction.boxes(completion)) {
            Optional<String> boxed = first(box.text());
            if (boxed.isPresent()) {
                return boxed;
            }
        }
        for (int at : Anchors.ends(completion, 0, ANNOUNCEMENTS)) {
            Optional<String> announced = first(Anchors.sentence(completion, at).text());
            if (announced.isPresent()) {
                return announced;
            }
        }
        return heading(completion).or(() -> last(completion));
    }

    /** {@code A. Because …}: the letter the text opens with. */
    private Optional<String> heading(String text) {
        String start = text.strip();
        boolean heads = start.length() > 1 && ".):".indexOf(start.charAt(1)) >= 0;
        return heads && isChoice(start, 0) ? Optional.of(start.substring(0, 1)) : Optional.empty();
    }

    private Optional<String> first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isChoice(text, i)) {
                return Optional.of(text.substring(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<String> last(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (isChoice(text, i)) {
                return Optional.of(text.substring(i, i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean isChoice(String text, int at) {
        boolean before = at == 0 || !isWord(text.charAt(at - 1));
        boolean after = at + 1 >= text.length() || !isWord(text.charAt(at + 1));
        return before && after && letters.contains(text.substring(at, at + 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\\';
    }
}
