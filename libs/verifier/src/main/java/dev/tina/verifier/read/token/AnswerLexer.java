package dev.tina.verifier.read.token;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.character.Characters;
import dev.tina.verifier.read.character.Digits;
import dev.tina.verifier.read.character.Signs;
import dev.tina.verifier.read.character.UnreadableException;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import java.util.List;

/** Cuts an answer into tokens, in one pass. */
public final class AnswerLexer {

    private static final int MAX_NESTING = 4;
    /** Signs that are braced to change the space around them. */
    private static final String BRACED_SIGNS = ":=<>+-;[]()";

    private static final String[] RUN_TOGETHER = {"quad", "qquad", "vert", "lvert", "lbrace", "lbrack", "lgroup", "cdot"
    };

    private final Characters in;
    private final TokenList out;
    private final WordLexer words;
    private final LetterLexer letters;
    private final int nesting;
    /** Inside {@code \text}: letters are words, and braces show. */
    private final boolean inText;

    private int environments;

    private AnswerLexer(String text, TokenList out, int nesting, boolean inText) {
        this.in = new Characters(Signs.inLatex(text));
        this.out = out;
        this.words = new WordLexer(out);
        this.letters = new LetterLexer(in, out, words, inText);
        this.nesting = nesting;
        this.inText = inText;
    }

    /** Throws {@link UnreadableException} if there are too many. */
    public static List<AnswerToken> tokens(String text, Fuel fuel) {
        TokenList tokens = new TokenList(fuel);
        new AnswerLexer(text, tokens, 0, false).run();
        tokens.add(Kind.END, "");
        if (tokens.holdsSquare()) {
            ReversedBrackets.turn(tokens.tokens());
        }
        return tokens.tokens();
    }

    private void run() {
        while (!in.atEnd()) {
            next();
        }
    }

    private void next() {
        char c = in.peek(0);
        if (Character.isWhitespace(c) || c == '~' || c == '$' || (c == '&' && environments == 0)) {
            in.skip(1);
            out.space();
        } else if (Digits.startsAt(in.text(), in.at())) {
            Digits.Scanned scanned = Digits.scan(in.text(), in.at(), out.inPair());
            in.moveTo(scanned.end());
            out.add(Kind.NUMBER, scanned.digits());
        } else if (Characters.isLetter(c)) {
            letters.letters();
        } else if (c == '\\') {
            backslash();
        } else if (c == '{' && in.peek(2) == '}' && BRACED_SIGNS.indexOf(in.peek(1)) >= 0) {
            out.sign(String.valueOf(in.peek(1)));
            in.skip(3);
        } else if (c == '{' && in.peek(1) == '}' && (in.peek(2) == '^') && out.endsWithValue()) {
            in.skip(2); // braces around nothing carry the degree sign behind them
        } else if (inText && c == '{' && in.startsList()) {
            in.skip(1);
            out.sign("\\{");
        } else {
            in.skip(1);
            boolean closes = inText && c == '}' && out.inSet();
            out.sign(closes ? "\\}" : String.valueOf(c));
        }
    }

    private void backslash() {
        in.skip(1);
        char next = in.peek(0);
        if (Characters.isLetter(next)) {
            command(in.letters());
        } else if (next == '\\') {
            doubleBackslash();
        } else if (!in.atEnd()) {
            in.skip(1);
            escaped(next);
        }
    }

    private void escaped(char c) {
        if (",;:! ".indexOf(c) >= 0) {
            out.space();
        } else if (c == '{' || c == '}') {
            out.sign("\\" + c);
        } else if (c == '$' && out.endsWithValue() && !in.isBeforeDigit()) {
            out.add(Kind.WORD, "dollars");
        } else if ("%|#&".indexOf(c) >= 0) {
            out.add(Kind.SIGN, String.valueOf(c));
        }
    }

    /** In a matrix the end of a row; before a command's name a backslash escaped twice; elsewhere a line's end. */
    private void doubleBackslash() {
        boolean command = Characters.isLetter(in.peek(1)) || (in.peek(1) != 0 && "{}%".indexOf(in.peek(1)) >= 0);
        if (environments > 0) {
            in.skip(1);
            out.add(Kind.ROW, "");
        } else if (!command) {
            in.skip(1);
            out.space();
        }
    }

    private void command(String name) {
        if (name.equals("begin") || name.equals("end")) {
            environment(name);
        } else if (Commands.TEXT.contains(name)) {
            text(name);
        } else if (Commands.BLACKBOARD.contains(name) || name.equals("mathbf")) {
            blackboard(name);
        } else if (Commands.WITHOUT_ARGUMENT.contains(name)) {
            in.dimension();
            in.braced();
            out.space();
        } else if (Commands.LAYOUT.contains(name)) {
            layout(name);
        } else {
            words.command(known(name));
        }
    }

    private void layout(String name) {
        if (name.endsWith("quad")) {
            out.space();
        }
        if (name.endsWith("left") || name.endsWith("right")) {
            delimiter();
        }
    }

    /** Behind \\left and \\right a dot is nothing, and a brace is one of a set. */
    private void delimiter() {
        char c = in.peek(0);
        if (c == '.') {
            in.skip(1);
        } else if (c == '{' || c == '}') {
            in.skip(1);
            out.sign("\\" + c);
        }
    }

    /** Sets of numbers; bold type says so for some of the letters only. */
    private void blackboard(String name) {
        int start = in.at();
        String letter = in.argument();
        if (Commands.BLACKBOARD.contains(name) || (letter.length() == 1 && "RNZQ".contains(letter))) {
            out.add(Kind.COMMAND, "mathbb " + letter);
        } else {
            in.moveTo(start);
        }
    }

    /** A command run into the letters after it, as in {@code \quadx}: TeX would not know it, a reader does. */
    private String known(String name) {
        for (String prefix : RUN_TOGETHER) {
            if (name.startsWith(prefix) && name.length() == prefix.length() + 1) {
                in.skip(-1);
                return prefix;
            }
        }
        return name;
    }

    private void text(String name) {
        String content = in.braced();
        if (!words.text(name, content)) {
            if (nesting < MAX_NESTING) {
                TokenList inner = out.inside();
                boolean plain = content.indexOf('$') < 0;
                new AnswerLexer(content.replace("$", " "), inner, nesting + 1, plain).run();
                out.addAll(inner);
            } else {
                out.add(Kind.TEXT, content.strip());
            }
        }
        if (content.endsWith(" ")) {
            out.space();
        }
    }

    private void environment(String edge) {
        String name = in.braced().strip().replace("*", "");
        if (name.equals("array") && edge.equals("begin") && in.startsWith("{")) {
            in.braced();
        }
        if (name.endsWith("matrix") && edge.equals("begin")) {
            in.alignment();
        }
        boolean aligned = name.startsWith("align") || name.startsWith("equation") || name.startsWith("gather");
        if (!aligned) {
            environments += edge.equals("begin") ? 1 : -1;
            out.add(Kind.COMMAND, edge + " " + name);
        }
    }
}
