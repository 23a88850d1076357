package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts letters into variables, names and words, and says what a text in braces is. */
final class WordLexer {

    private static final int LONGEST_PRODUCT = 4;
    private static final Set<String> CONNECTIVES = Set.of("and", "or", ", and", ", or", ",", "and/or", "&", ";");
    /** Letters that stand upright behind a number as units; others may be variables. */
    private static final String UNIT_LETTERS = "mgsNJWVAKLh";
    /** Letters that are no units, even in a text behind a value. */
    private static final String VARIABLES = "abijknpqruvwxyz";
    /** Names of functions that are units behind a number. */
    private static final Set<String> UNIT_FUNCTIONS = Set.of("min", "sec");

    private static final Pattern UNIT_POWER = Pattern.compile("[A-Za-z ./]{1,40}\\$?\\^\\{?-?[0-9]}?\\$?");
    private static final Pattern ABBREVIATION = Pattern.compile("\\G[A-Za-z](?:\\.[A-Za-z])+(?![A-Za-z])\\.?");
    /** What continues "or" and "and" to more than a joint of two answers. */
    private static final Pattern NO_JOINT = Pattern.compile(
            "\\G(?:or|and) +(?:a +|one +)?(?:more|less|fewer|greater|higher|larger|lower|smaller|above|below|under|over"
                    + "|up|equal|half|third|quarter|fourth|so)\\b");

    private static final Pattern ENDING_JOINT = Pattern.compile("(.*\\S)\\s+(?:and|or)", Pattern.DOTALL);
    private static final Pattern NEGATED_LETTER = Pattern.compile("\\s*~\\s*([A-Z])\\s*");

    private final Characters in;
    private final TokenList out;
    private final boolean inText;
    /** Up to here plain letters are words. */
    private int wordsEnd;
    /** Up to here plain letters have been looked at. */
    private int seen;

    WordLexer(Characters in, TokenList out, boolean inText) {
        this.in = in;
        this.out = out;
        this.inText = inText;
    }

    void letters() {
        if (in.at() >= seen) {
            wordsEnd = PlainWords.end(in.text(), in.at());
            seen = Math.max(wordsEnd, in.at() + 1);
        }
        boolean word = inText || in.at() < wordsEnd;
        Matcher abbreviation = ABBREVIATION.matcher(in.text());
        if (in.peek(1) == '.' && (word || out.endsWithValue()) && abbreviation.find(in.at())) {
            in.skip(abbreviation.group().length());
            out.add(Kind.WORD, abbreviation.group());
            return;
        }
        int end = in.at() < wordsEnd ? PlainWords.word(in.text(), in.at()) : in.at();
        String whole = in.text().substring(in.at(), end);
        if (whole.indexOf('-') > 0) {
            in.moveTo(end);
            out.add(Kind.WORD, whole);
            return;
        }
        if ((word || out.endsWithValue()) && NO_JOINT.matcher(in.text()).find(in.at())) {
            out.add(Kind.WORD, in.letters());
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

    private void run(String run, boolean word) {
        String lower = run.toLowerCase(Locale.ROOT);
        boolean unit = lower.equals("min") && in.peek(0) != '(';
        unit |= UNIT_FUNCTIONS.contains(run) && out.endsWith(Kind.NUMBER) && "(^_".indexOf(in.peek(0)) < 0;
        boolean function = run.length() > 1 && !unit && Function.named(run) != null;
        if (function || (run.length() > 1 && !unit && Vocabulary.PLAIN_COMMANDS.contains(lower))) {
            command(function ? run : lower);
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

    /** Among words two letters are a word, in a text three; one letter is a name, but for the article. */
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
        boolean lone = out.endsWith(Kind.NUMBER) && out.isSpaced() && UNIT_LETTERS.contains(run) && endsAsUnit();
        return lone || (out.endsWithUnitSlash() && UNIT_LETTERS.contains(run) && endsAsUnit());
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

    /** A command by its name without the backslash. */
    void command(String name) {
        if (Vocabulary.LAYOUT.contains(name)) {
            out.space();
            return;
        }
        String spelling = Vocabulary.SPELLINGS.getOrDefault(name, name);
        if (spelling.length() == 1 || spelling.startsWith("\\")) {
            out.sign(spelling);
        } else {
            out.add(Kind.COMMAND, spelling);
        }
    }

    /** Takes the brace here as that of a set if a comma stands in it; answers whether it did. */
    boolean list() {
        int close = in.text().indexOf('}', in.at());
        int comma = in.text().indexOf(',', in.at());
        boolean list = comma >= 0 && comma < close;
        in.skip(list ? 1 : 0);
        return list;
    }

    /** Takes what the command says is text as that, unless it is mathematics all the same; answers whether it did. */
    boolean text(String command, String content) {
        String bare = Vocabulary.withoutSpacing(content).strip();
        boolean roman = command.equals("mathrm") || command.equals("operatorname");
        String lower = bare.toLowerCase(Locale.ROOT);
        Matcher negated = NEGATED_LETTER.matcher(content);
        Matcher joint = ENDING_JOINT.matcher(bare);
        if (bare.equals("to") && out.endsWith(Kind.NUMBER)) {
            out.sign(":");
        } else if (roman && (Function.named(bare) != null || bare.equals("mod"))) {
            command(bare);
        } else if (roman && bare.length() == 1 && Characters.isLetter(bare.charAt(0))) {
            out.add(isUnitLetter(content) ? Kind.TEXT : Kind.LETTER, bare);
        } else if (bare.length() == 1 && VARIABLES.contains(bare) && out.endsWithValue()) {
            out.add(Kind.LETTER, bare);
        } else if (CONNECTIVES.contains(lower)) {
            out.add(Kind.COMMAND, "and");
        } else if (lower.equals("minus") || lower.equals("plus")) {
            out.sign(lower.equals("minus") ? "-" : "+");
        } else if (out.isEmpty() && negated.matches()) {
            out.add(Kind.COMMAND, "neg");
            out.add(Kind.LETTER, negated.group(1));
        } else if (UNIT_POWER.matcher(bare).matches() && out.endsWithValue()) {
            out.add(Kind.TEXT, bare.replaceAll("[${}]", ""));
        } else if (joint.matches() && Texts.areWords(joint.group(1), true)) {
            out.add(Kind.TEXT, joint.group(1));
            out.add(Kind.COMMAND, "and");
        } else if (!Texts.areWords(bare, out.endsWithValue())) {
            return bare.isEmpty();
        } else {
            out.add(Kind.TEXT, bare);
        }
        return true;
    }

    private boolean isUnitLetter(String content) {
        boolean spaced = content.length() > 1;
        boolean behindValue = out.endsWith(Kind.NUMBER)
                || out.endsWith(Kind.TEXT)
                || out.endsWithSign("}")
                || out.endsWithUnitFraction();
        return spaced || (behindValue && UNIT_LETTERS.contains(content));
    }
}
