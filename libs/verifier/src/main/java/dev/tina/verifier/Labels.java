package dev.tina.verifier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the letters that choices are labelled with: {@code \textbf{(C)}\ 12} is the choice C, and the value 12.
 *
 * @param bare the letter, if the text is nothing more than a label
 * @param leading the letter, if the text is a label and what it stands for
 */
record Labels(@Nullable String bare, @Nullable String leading) {

    private static final int LONGEST = 300;
    private static final String TYPE = "[\\s$]*(?:\\\\(?:text|textbf|textrm|textup|mathrm|mathbf|bf)\\s*\\{?\\s*)?";
    private static final Pattern BARE =
            Pattern.compile(TYPE + "(?:(?i:option|choice|answer)\\s*:?\\s*)?\\(?\\s*([A-Z])\\s*[).]?\\s*}?[\\s$.]*");
    private static final Pattern LEADING = Pattern.compile(
            TYPE + "(?:\\(\\s*([A-J])\\s*\\)|([A-J])(?:\\)|[.:](?=[\\s~}\\\\])))(?<rest>[.:]?\\s*}?.*[^\\s$}].*)");

    /** What goes on from a letter with mathematics, denies it, or names another one. */
    private static final Pattern NO_CHOICE = Pattern.compile(
            "[.:]?}?(?:[\\^'!+=/,;-]|\\\\(?:cup|cap|to|neq?|cdot|times)\\b).*"
                    + "|[\\s}.:,]*(?i:\\?|(?:(?:is|was)\\s+)?(?:not|wrong|incorrect|false|never)\\b|isn't|wasn't).*"
                    + "|.*(?:\\(\\s*[A-J]\\s*\\)|(?<![A-Za-z\\\\])[A-J]\\s*[.:)]|(?:\\b(?:and|or)\\s+|[,/&]\\s*)\\(?[A-J]\\b).*");

    static Labels of(String text) {
        if (text.length() > LONGEST) {
            return new Labels(null, null);
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return new Labels(bare.group(1), null);
        }
        Matcher leading = LEADING.matcher(text);
        return leading.matches() && !NO_CHOICE.matcher(leading.group("rest")).matches()
                ? new Labels(null, leading.group(1) == null ? leading.group(2) : leading.group(1))
                : new Labels(null, null);
    }

    /** Whether both are the same label, or one is the label of what the other spells out. */
    boolean name(Labels other) {
        return (bare != null && (bare.equals(other.leading) || bare.equals(other.bare)))
                || (leading != null && leading.equals(other.bare));
    }

    /** Whether both spell out choices of different letters. */
    boolean contradict(Labels other) {
        return leading != null && other.leading != null && !leading.equals(other.leading);
    }
}
