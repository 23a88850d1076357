package dev.tina.verifier.read.token;

import dev.tina.verifier.read.character.Characters;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.tree.Function;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what a command is, and what a text in braces is: words, a unit, a joint, or mathematics all the same. */
final class WordLexer {

    private static final Set<String> CONNECTIVES = Set.of("and", "or", ", and", ", or", ",", "and/or", "&", ";");
    /** Letters that stand upright behind a number as units; others may be variables. */
    static final String UNIT_LETTERS = "mgsNJWVAKLh";
    /** Letters that are no units, even in a text behind a value. */
    private static final String VARIABLES = "abijknpqruvwxyz";

    private static final Pattern UNIT_POWER = Pattern.compile("[A-Za-z ./]{1,40}\\$?\\^\\{?-?[0-9]}?\\$?");
    private static final Pattern ENDING_JOINT = Pattern.compile("\\s(?:and|or)$");
    private static final Pattern NEGATED_LETTER = Pattern.compile("\\s*~\\s*[A-Z]\\s*");

    private static final Pattern SPACING = Pattern.compile("~|\\\\[,;:! ]|\\\\cdot(?![a-zA-Z])");

    private final TokenList out;

    WordLexer(TokenList out) {
        this.out = out;
    }

    /** A command by its name without the backslash. */
    void command(String name) {
        if (Commands.LAYOUT.contains(name)) {
            out.space();
            return;
        }
        String spelling = Spellings.of(name);
        if (spelling.length() == 1 || spelling.startsWith("\\")) {
            out.sign(spelling);
        } else {
            out.add(Kind.COMMAND, spelling);
        }
    }

    /** Takes what the command says is text as that, unless it is mathematics all the same; answers whether it did. */
    boolean text(String command, String content) {
        String bare = withoutSpacing(content).strip();
        boolean roman = command.equals("mathrm") || command.equals("operatorname");
        String lower = bare.toLowerCase(Locale.ROOT);
        if (bare.equals("to") && out.endsWith(Kind.NUMBER)) {
            out.sign(":");
        } else if (roman && (Function.named(bare) != null || bare.equals("mod"))) {
            command(bare);
        } else if (Vocabulary.OPERATORS.contains(bare) && (roman || Character.isUpperCase(bare.charAt(0)))) {
            command(bare);
        } else if (roman && bare.length() == 1 && Characters.isLetter(bare.charAt(0))) {
            out.add(isUnitLetter(content) ? Kind.TEXT : Kind.LETTER, bare);
        } else if (bare.length() == 1 && VARIABLES.contains(bare) && out.endsWithValue()) {
            out.add(Kind.LETTER, bare);
        } else if (CONNECTIVES.contains(lower)) {
            out.add(Kind.COMMAND, joint(lower));
        } else if (lower.equals("minus") || lower.equals("plus")) {
            out.sign(lower.equals("minus") ? "-" : "+");
        } else if (out.isEmpty()
                && content.indexOf('~') >= 0
                && NEGATED_LETTER.matcher(content).matches()) {
            out.add(Kind.COMMAND, "neg");
            out.add(Kind.LETTER, bare);
        } else if (bare.indexOf('^') > 0
                && out.endsWithValue()
                && UNIT_POWER.matcher(bare).matches()) {
            out.add(Kind.TEXT, bare.replaceAll("[${}]", ""));
        } else if ((bare.endsWith("and") || bare.endsWith("or"))
                && ENDING_JOINT.matcher(bare).find()
                && Texts.areWords(bare, true)) {
            out.add(Kind.TEXT, ENDING_JOINT.matcher(bare).replaceFirst(""));
            out.add(Kind.COMMAND, joint(lower));
        } else if (!Texts.areWords(bare, out.endsWithValue())) {
            return bare.isEmpty();
        } else {
            out.add(Kind.TEXT, bare);
        }
        return true;
    }

    private static String joint(String words) {
        return words.endsWith("or") ? "or" : "and";
    }

    private boolean isUnitLetter(String content) {
        boolean spaced = content.length() > 1;
        boolean behindValue = out.endsWith(Kind.NUMBER)
                || out.endsWith(Kind.TEXT)
                || out.endsWithSign("}")
                || out.endsWithUnitSlash()
                || out.endsWithUnitFraction();
        return spaced || (behindValue && UNIT_LETTERS.contains(content));
    }

    /** The text with a space for each command that sets one, and for the dot between units. */
    private static String withoutSpacing(String text) {
        if (text.indexOf('~') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        return SPACING.matcher(text.replace("\\AA", "\u00c5")).replaceAll(" ");
    }
}
