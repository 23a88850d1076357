package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts letters into variables, names and words, and says what a text in braces is. */
final class WordLexer {

    private static final int LONGEST_PRODUCT = 4;
    private static final Set<String> CONNECTIVES = Set.of("and", "or", ", and", ", or", ",", "and/or", "&", ";");
    /** Letters that stand upright behind a number as units; others may be variables. */
    private static final String UNIT_LETTERS = "mgsNJWVAKLh";

    private static final Pattern UNIT_POWER = Pattern.compile("[A-Za-z ./]{1,40}\\$?\\^\\{?-?[0-9]}?\\$?");

    private final Characters in;
    private final TokenList out;

    WordLexer(Characters in, TokenList out) {
        this.in = in;
        this.out = out;
    }

    void letters() {
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
        run(run);
    }

    private void run(String run) {
        String lower = run.toLowerCase(Locale.ROOT);
        boolean unit = lower.equals("min") && in.peek(0) != '(';
        boolean function = run.length() > 1 && !unit && Function.named(run) != null;
        if (function || (run.length() > 1 && !unit && Vocabulary.PLAIN_COMMANDS.contains(lower))) {
            command(function ? run : lower);
        } else if (Vocabulary.OPERATORS.contains(run) && (in.peek(0) == '(' || in.peek(0) == '[')) {
            command(run);
        } else if (out.endsWith(Kind.NUMBER) && lower.equals("to")) {
            out.sign(":");
        } else if (out.endsWith(Kind.NUMBER) && !out.isSpaced() && Vocabulary.ORDINALS.contains(run)) {
            out.add(Kind.TEXT, run);
        } else if (run.length() > LONGEST_PRODUCT
                || (run.length() > 1 && Vocabulary.isUnit(run) && followsValue(run))) {
            out.add(Kind.WORD, run);
        } else {
            run.chars().forEach(letter -> out.add(Kind.LETTER, Character.toString(letter)));
        }
    }

    private boolean followsValue(String run) {
        return out.endsWith(Kind.NUMBER)
                || out.endsWith(Kind.WORD)
                || out.endsWithSign("/")
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

    /** Takes what the command says is text as that, unless it is mathematics all the same; answers whether it did. */
    boolean text(String command, String content) {
        String bare = Vocabulary.withoutSpacing(content).strip();
        boolean roman = command.equals("mathrm") || command.equals("operatorname");
        if (bare.equals("to") && out.endsWith(Kind.NUMBER)) {
            out.sign(":");
        } else if (roman
                && (Function.named(bare) != null || bare.equals("mod") || Vocabulary.OPERATORS.contains(bare))) {
            command(bare);
        } else if (roman && bare.length() == 1 && Characters.isLetter(bare.charAt(0))) {
            out.add(isUnitLetter(content) ? Kind.TEXT : Kind.LETTER, bare);
        } else if (CONNECTIVES.contains(bare.toLowerCase(Locale.ROOT))) {
            out.add(Kind.COMMAND, bare.toLowerCase(Locale.ROOT).endsWith("or") ? "or" : "and");
        } else if (UNIT_POWER.matcher(bare).matches()) {
            out.add(Kind.TEXT, bare.replaceAll("[${}]", ""));
        } else if (bare.contains("$") || bare.contains("\\")) {
            return false;
        } else if (!bare.isEmpty()) {
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
