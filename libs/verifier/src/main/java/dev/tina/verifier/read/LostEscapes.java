package dev.tina.verifier.read;

import dev.tina.common.StorableText;
import dev.tina.verifier.read.character.Characters;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restores commands whose first letter a reader of JSON took for an escape: of {@code \frac} in JSON a form feed and
 * {@code rac} are left. What no answer contains otherwise is put back; a tab or a line's end may be meant, and is only
 * reported.
 */
public final class LostEscapes {

    private static final String EATEN = "\u0007\b\u000b\f";
    private static final String[] LETTERS = {"\\a", "\\b", "\\v", "\\f"};
    private static final Set<String> BEHIND_A_TAB = Set.of(
            "ext", "extbf", "extit", "extrm", "imes", "heta", "an", "anh", "frac", "binom", "au", "riangle", "ilde");
    private static final Set<String> BEHIND_A_LINE = Set.of("eq", "otin", "abla", "eg", "mid", "ewline");
    private static final Set<String> BEHIND_A_RETURN =
            Set.of("ight", "ho", "angle", "floor", "ceil", "vert", "Vert", "ightarrow", "oot", "m");

    private LostEscapes() {}

    /** With the commands put back that a form feed, a backspace, a vertical tab or a bell stands for. */
    public static String restored(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) >= ' ' || EATEN.indexOf(text.charAt(first)) < 0)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            int eaten = EATEN.indexOf(text.charAt(i));
            if (eaten < 0 || !isLetter(text, i + 1)) {
                restored.append(text.charAt(i));
                continue;
            }
            boolean escaped = !restored.isEmpty() && restored.charAt(restored.length() - 1) == '\\';
            restored.append(escaped ? LETTERS[eaten].substring(1) : LETTERS[eaten]);
        }
        return restored.toString();
    }

    /** Which character shows that the text is not what its writer wrote; null if none does. */
    public static @Nullable String fault(String text) {
        int half = StorableText.indexOfHalf(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\t' || c == '\n' || c == '\r';
            if (Character.isISOControl(c) && !blank) {
                return String.format(Locale.ROOT, "a control character U+%04X", (int) c);
            }
            if (blank && isCommand(text, i)) {
                return String.format(
                        Locale.ROOT, "a control character U+%04X where a command of LaTeX begins", (int) c);
            }
            if (i == half) {
                return String.format(Locale.ROOT, "half a character, U+%04X", (int) c);
            }
        }
        return null;
    }

    private static boolean isCommand(String text, int at) {
        int end = at + 1;
        while (isLetter(text, end) && end - at < 16) {
            end++;
        }
        String rest = text.substring(at + 1, end);
        return switch (text.charAt(at)) {
            case '\t' -> BEHIND_A_TAB.contains(rest);
            case '\n' -> BEHIND_A_LINE.contains(rest);
            default -> BEHIND_A_RETURN.contains(rest);
        };
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Characters.isLetter(text.charAt(at));
    }
}
