package dev.tina.verifier.read.token;

import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words in lower case, with the signs that stand among words. */
public final class Words {

    private static final int MOST = 60;
    private static final Pattern WORD =
            Pattern.compile("\\p{L}(?:\\.\\p{L})+(?!\\p{L})\\.?|\\p{L}+(?:['\u2019]\\p{L}+)?|[=:()]");

    private Words() {}

    /** Words parted by blanks or line ends, as a set; a word that stands twice is an error. */
    public static Set<String> set(String words) {
        return Set.of(words.split("\\s+", -1));
    }

    /** The first sixty of them: nobody understands more. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < MOST && matcher.find()) {
            words.add(matcher.group().replace(".", "").replace('\u2019', '\'').toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** What of the text stands behind so many words. */
    public static String behind(String text, int words) {
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        for (int i = 0; i < words && matcher.find(); i++) {
            end = matcher.end();
        }
        return text.substring(end).strip();
    }

    /** Those that stand at the cursor and behind it, with the number of tokens they are. */
    public record Ahead(List<String> words, int tokens) {}

    public static Ahead ahead(Cursor cursor) {
        List<String> words = new ArrayList<>();
        int tokens = 0;
        while (isWords(cursor.peek(tokens)) && words.size() < MOST) {
            words.addAll(of(cursor.peek(tokens++).text()));
        }
        return new Ahead(words, tokens);
    }

    public static boolean isWords(AnswerToken token) {
        return token.kind() == Kind.WORD || (token.kind() == Kind.TEXT && !token.isConstant());
    }
}
