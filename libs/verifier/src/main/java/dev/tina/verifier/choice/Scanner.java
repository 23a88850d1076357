package dev.tina.verifier.choice;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts a text into tokens; marks of bold print, LaTeX's commands and tags are passed over. */
final class Scanner {

    private static final int LONGEST_TAG = 30;
    private static final String PASSED_OVER = "*`~#\"\u201c\u201d$\u200b{}";
    private static final String ENDS = "!?;\u2026\u3002\uff01\uff1f\uff1b";
    private static final String OPENING = "([\uff08\u3010\u300c";
    private static final String CLOSING = ")]\uff09\u3011\u300d";
    private static final String ARROWS = "\u2234\u21d2\u2192\u27f9";
    private static final String APOSTROPHES = "'\u2019";
    private static final Set<UnicodeScript> UNSPACED =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
    private static final Set<String> BREAKS = Set.of("br", "p", "/p", "think", "/think", "li", "/li");
    private static final Map<String, String> COMMANDS = Map.of(
            "not", "not",
            "neg", "not",
            "lnot", "not",
            "ne", "not",
            "neq", "not",
            "lor", "or",
            "vee", "or",
            "land", "and",
            "wedge", "and",
            "therefore", "therefore");

    private final String text;
    private final Set<String> letters;
    private final List<SentenceToken> tokens = new ArrayList<>();
    private int at;

    private Scanner(String text, Set<String> letters) {
        this.text = text;
        this.letters = letters;
    }

    static List<SentenceToken> tokens(String text, Set<String> letters) {
        Scanner scanner = new Scanner(text, letters);
        while (scanner.at < text.length()) {
            scanner.next();
        }
        return scanner.tokens;
    }

    private void next() {
        char c = narrow(text.charAt(at));
        if (isWord(c)) {
            word();
        } else if (isUnspaced(c)) {
            unspaced();
        } else if (c == '\\') {
            command();
        } else if (c == '<' && tagEnd() > 0) {
            tag();
        } else {
            mark(c);
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isInWord()) {
            at++;
        }
        StringBuilder word = new StringBuilder();
        text.substring(start, at)
                .chars()
                .forEach(c -> word.append(APOSTROPHES.indexOf(c) < 0 ? narrow((char) c) : '\''));
        String upper = word.toString().toUpperCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (letters.contains(upper)) {
            tokens.add(new SentenceToken(SentenceToken.Kind.LETTER, upper, capital));
        } else {
            SentenceToken.Kind kind =
                    Character.isDigit(word.charAt(0)) ? SentenceToken.Kind.NUMBER : SentenceToken.Kind.WORD;
            tokens.add(new SentenceToken(kind, word.toString().toLowerCase(Locale.ROOT), capital));
        }
    }

    /** An apostrophe or an underscore is part of the word it stands in. */
    private boolean isInWord() {
        char c = narrow(text.charAt(at));
        boolean joins = c == '_' || APOSTROPHES.indexOf(c) >= 0;
        return isWord(c) || (joins && at + 1 < text.length() && isWord(narrow(text.charAt(at + 1))));
    }

    private void unspaced() {
        int start = at;
        while (at < text.length() && isUnspaced(text.charAt(at))) {
            at++;
        }
        tokens.add(SentenceToken.word(text.substring(start, at)));
    }

    private void command() {
        int start = ++at;
        while (at < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at) < 128) {
            at++;
        }
        String meaning = COMMANDS.get(text.substring(start, at));
        if (meaning != null) {
            tokens.add(SentenceToken.word(meaning));
        }
        at += at == start && at < text.length() ? 1 : 0;
    }

    private int tagEnd() {
        int end = text.indexOf('>', at, Math.min(text.length(), at + LONGEST_TAG));
        boolean named =
                at + 1 < text.length() && (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1)));
        return named ? end : -1;
    }

    private void tag() {
        int end = tagEnd();
        if (BREAKS.contains(text.substring(at + 1, end).toLowerCase(Locale.ROOT))) {
            tokens.add(SentenceToken.stop('\n'));
        }
        at = end + 1;
    }

    private void mark(char c) {
        if (c == '\n') {
            lineEnd();
        } else if (c == '.') {
            point();
        } else if (ENDS.indexOf(c) >= 0) {
            tokens.add(SentenceToken.stop(c == '\uff1f' ? '?' : c));
        } else if (ARROWS.indexOf(c) >= 0) {
            tokens.add(SentenceToken.word("therefore"));
        } else if (isArrow(c)) {
            tokens.add(SentenceToken.word("therefore"));
            at++;
        } else if (OPENING.indexOf(c) >= 0) {
            tokens.add(SentenceToken.mark('('));
        } else if (CLOSING.indexOf(c) >= 0) {
            tokens.add(SentenceToken.mark(')'));
        } else if (!Character.isWhitespace(c) && PASSED_OVER.indexOf(c) < 0 && c != '_') {
            tokens.add(SentenceToken.mark(c == '\u3001' || c == '|' ? ',' : c));
        }
    }

    /** {@code =>} and {@code ->}: the first of both signs. */
    private boolean isArrow(char c) {
        return (c == '=' || c == '-') && text.startsWith(">", at + 1);
    }

    /** A line ends a sentence unless it announces what stands on the next. */
    private void lineEnd() {
        SentenceToken last = tokens.isEmpty() ? SentenceToken.stop('\n') : tokens.getLast();
        boolean announces = last.isMark(":") || (last.isWord() && ChoiceWords.COPULAS.contains(last.text()));
        if (!announces) {
            tokens.add(SentenceToken.stop('\n'));
        }
    }

    /** The point of 3.5 ends no sentence. */
    private void point() {
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (behind != '.' && !isWord(behind)) {
            tokens.add(SentenceToken.stop('.'));
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !isUnspaced(c);
    }

    private static boolean isUnspaced(char c) {
        return c > '\u10ff' && Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
    }

    /** ChoiceLetters, digits and signs of double width are those of single width. */
    private static char narrow(char c) {
        return c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
    }
}
