package dev.tina.verifier.read.token;

import dev.tina.verifier.read.character.Characters;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.tree.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts plain letters into variables, names of functions, words and units. */
final class LetterLexer {

    private static final int LONGEST_PRODUCT = 4;
    /** Names of functions that are units behind a number. */
    private static final Set<String> UNIT_FUNCTIONS = Set.of("min", "sec");

    private static final Pattern ABBREVIATION = Pattern.compile("\\G[A-Za-z](?:\\.[A-Za-z])+(?![A-Za-z])\\.?");
    /** What continues "or" and "and" to more than a joint of two answers. */
    private static final Pattern NO_JOINT = Pattern.compile(
            "\\G(?:or|and) +(?:a +|one +)?(?:more|less|fewer|greater|higher|larger|lower|smaller|above|below|under|over"
                    + "|up|equal|half|third|quarter|fourth|so)\\b");

    private final Characters in;
    private final TokenList out;
    private final WordLexer words;
    private final boolean inText;
    /** Up to here plain letters are words. */
    private int wordsEnd;
    /** Up to here plain letters have been looked at. */
    private int seen;

    LetterLexer(Characters in, TokenList out, WordLexer words, boolean inText) {
        this.in = in;
        this.out = out;
        this.words = words;
        this.inText = inText;
    }

    void letters() {
        if (in.at() >= seen) {
            wordsEnd = PlainWords.end(in.text(), in.at());
            seen = Math.max(wordsEnd, in.at() + 1);
        }
        boolean word = inText || in.at() < wordsEnd;
        if ((word || out.endsWithValue()) && phrase()) {
            return;
        }
        int start = in.at();
        String run = in.letters();
        if (run.length() > 1 && in.peek(0) == '.' && Characters.isLetter(in.peek(1))) {
            in.skip(1); // a module before its function, as in np.arcsin
            return;
        }
        for (String connective : new String[] {"or", "and"}) {
            if (run.startsWith(connective)
                    && run.length() > connective.length()
                    && Character.isUpperCase(run.charAt(connective.length()))) {
                in.moveTo(start + connective.length());
                run = connective;
            }
        }
        run(run, word);
    }

    /** Takes what is one word though more than letters make it, or no joint though it reads so; answers whether it did. */
    private boolean phrase() {
        Matcher abbreviation = ABBREVIATION.matcher(in.text());
        if (in.peek(1) == '.' && abbreviation.find(in.at())) {
            in.skip(abbreviation.group().length());
            out.add(Kind.WORD, abbreviation.group());
            return true;
        }
        int end = in.at() < wordsEnd ? PlainWords.word(in.text(), in.at()) : in.at();
        if (in.text().substring(in.at(), end).indexOf('-') > 0) {
            out.add(Kind.WORD, in.text().substring(in.at(), end));
            in.moveTo(end);
            return true;
        }
        boolean joint = (in.startsWith("or ") || in.startsWith("and "))
                && NO_JOINT.matcher(in.text()).find(in.at());
        if (joint) {
            out.add(Kind.WORD, in.letters());
        }
        return joint;
    }

    private void run(String run, boolean word) {
        String lower = run.toLowerCase(Locale.ROOT);
        boolean unit = lower.equals("min") && in.peek(0) != '(';
        unit |= lower.equals("cup") && out.endsWithValue() && !in.isBeforeSet();
        unit |= UNIT_FUNCTIONS.contains(run) && out.endsWith(Kind.NUMBER) && "(^_".indexOf(in.peek(0)) < 0;
        boolean function = run.length() > 1 && !unit && Function.named(run) != null;
        if (function || (run.length() > 1 && !unit && Spellings.isPlainCommand(lower))) {
            words.command(function ? run : lower);
        } else if (Vocabulary.OPERATORS.contains(run) && (in.peek(0) == '(' || in.peek(0) == '[')) {
            words.command(run);
        } else if (out.endsWith(Kind.NUMBER) && lower.equals("to")) {
            out.sign(":");
        } else if (out.endsWith(Kind.NUMBER) && !out.isSpaced() && Vocabulary.ORDINALS.contains(run)) {
            out.add(Kind.TEXT, run);
        } else if (lower.equals("minus") || lower.equals("plus")) {
            out.sign(lower.equals("minus") ? "-" : "+");
        } else if (run.length() > LONGEST_PRODUCT || (word && isWord(run)) || isUnit(run)) {
            out.add(Kind.WORD, run + contraction());
        } else {
            run.chars().forEach(letter -> out.add(Kind.LETTER, Character.toString(letter)));
        }
    }

    /** Two letters are a word among words, three elsewhere; a lone "a" before a word is one too. */
    private boolean isWord(String run) {
        boolean among = in.at() <= wordsEnd;
        return run.length() > 2
                || (run.length() == 2 && (among || (out.endsWith(Kind.NUMBER) && out.isSpaced())))
                || (run.equals("a") && in.peek(0) == ' ' && Characters.isLetter(in.peek(1)));
    }

    private String contraction() {
        if (in.peek(0) == '\'' && in.at() < wordsEnd && Characters.isLetter(in.peek(1))) {
            in.skip(1);
            return "'" + in.letters();
        }
        return "";
    }

    private boolean isUnit(String run) {
        if (run.length() > 1) {
            return Vocabulary.isUnit(run) && followsValue(run);
        }
        boolean lone =
                out.endsWith(Kind.NUMBER) && out.isSpaced() && WordLexer.UNIT_LETTERS.contains(run) && endsAsUnit();
        return lone || (out.endsWithUnitSlash() && WordLexer.UNIT_LETTERS.contains(run) && endsAsUnit());
    }

    /** Whether the answer ends behind the letter here, its exponent or a unit it is counted per. */
    private boolean endsAsUnit() {
        int ahead = 0;
        if (in.peek(0) == '^') {
            ahead = in.peek(1) == '{' && in.peek(3) == '}' ? 4 : 2;
        } else if (in.peek(0) == '/' && Characters.isLetter(in.peek(1))) {
            ahead = Characters.isLetter(in.peek(2)) ? 3 : 2;
            ahead += in.peek(ahead) == '^' ? 2 : 0;
        }
        while (in.peek(ahead) == ' ') {
            ahead++;
        }
        char c = in.peek(ahead);
        return c == 0 || "$.,;)]}".indexOf(c) >= 0;
    }

    private boolean followsValue(String run) {
        boolean spacedValue = out.isSpaced() && out.endsWithValue() && !run.equals("in");
        return out.endsWith(Kind.NUMBER)
                || out.endsWith(Kind.WORD)
                || out.endsWithSign("/")
                || spacedValue
                || (out.endsWithSign("}") && run.length() > 2);
    }
}
