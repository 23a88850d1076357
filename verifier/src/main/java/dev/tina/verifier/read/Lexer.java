package dev.tina.verifier.read;

import dev.tina.verifier.number.Fuel;
import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Function;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts an answer into tokens, in one pass. */
final class Lexer {

    private static final int MAX_TOKENS = 3_000;
    private static final int MAX_NESTING = 4;
    private static final int LONGEST_PRODUCT = 4;
    private static final Set<String> CONNECTIVES = Set.of("and", "or", ", and", ", or", ",", "and/or", "&", ";");

    private final String text;
    private final Fuel fuel;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private final int nesting;
    private int environments;
    private int at;
    private boolean spaced;

    private Lexer(String text, Fuel fuel, int nesting) {
        this.text = Signs.inLatex(text);
        this.fuel = fuel;
        this.nesting = nesting;
    }

    /** Throws {@link UnreadableException} if there are too many. */
    static List<Token> tokens(String text, Fuel fuel) {
        Lexer lexer = new Lexer(text, fuel, 0);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "");
        return lexer.tokens;
    }

    private void add(Kind kind, String token) {
        fuel.spend(1);
        if (tokens.size() >= MAX_TOKENS) {
            throw new UnreadableException("more than " + MAX_TOKENS + " tokens");
        }
        tokens.add(new Token(kind, token, spaced));
        spaced = false;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '~' || c == '$' || c == '\u00a0' || (c == '&' && environments == 0)) {
            at++;
            spaced = true;
        } else if (Digits.startsAt(text, at)) {
            boolean inPair = !open.isEmpty() && open.peek() != '{';
            Digits.Scanned scanned = Digits.scan(text, at, inPair);
            at = scanned.end();
            add(Kind.NUMBER, scanned.digits());
        } else if (isLetter(c)) {
            letters();
        } else if (c == '\\') {
            backslash();
        } else {
            at++;
            sign(String.valueOf(c));
        }
    }

    private void sign(String sign) {
        if ("([{".contains(sign) || sign.equals("\\{")) {
            open.push(sign.equals("\\{") ? 's' : sign.charAt(0));
        } else if ((")]}".contains(sign) || sign.equals("\\}")) && !open.isEmpty()) {
            open.pop();
        }
        add(Kind.SIGN, sign);
    }

    private void letters() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && at > start + 1 && isLetter(text.charAt(at + 1))) {
            at++; // a module before its function, as in np.arcsin
            return;
        }
        String run = text.substring(start, at);
        for (String connective : new String[] {"or", "and"}) {
            if (run.startsWith(connective)
                    && run.length() > connective.length()
                    && Character.isUpperCase(run.charAt(connective.length()))) {
                at = start + connective.length();
                run = connective;
            }
        }
        run(run);
    }

    private void run(String run) {
        String lower = run.toLowerCase(Locale.ROOT);
        boolean unit = lower.equals("min") && !text.startsWith("(", at);
        if (run.length() > 1 && !unit && (Function.named(run) != null || Vocabulary.PLAIN_COMMANDS.contains(lower))) {
            command(Function.named(run) == null ? lower : run);
        } else if (run.length() > LONGEST_PRODUCT
                || (run.length() > 1 && Vocabulary.isUnit(run) && followsValue(run))) {
            add(Kind.WORD, run);
        } else {
            for (int i = 0; i < run.length(); i++) {
                add(Kind.LETTER, run.substring(i, i + 1));
            }
        }
    }

    private boolean followsValue(String run) {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.getLast();
        return last.kind() == Kind.NUMBER
                || last.kind() == Kind.WORD
                || last.isSign("/")
                || (last.isSign("}") && run.length() > 2);
    }

    private void backslash() {
        if (at + 1 >= text.length()) {
            at++;
            return;
        }
        char next = text.charAt(at + 1);
        if (isLetter(next)) {
            int start = ++at;
            while (at < text.length() && isLetter(text.charAt(at))) {
                at++;
            }
            longCommand(text.substring(start, at));
        } else if (next == '\\') {
            doubleBackslash();
        } else {
            at += 2;
            spaced |= ",;:! ".indexOf(next) >= 0;
            if (next == '{' || next == '}') {
                sign("\\" + next);
            } else if (next == '%' || next == '|' || next == '#' || next == '&') {
                add(Kind.SIGN, next == '|' ? "|" : String.valueOf(next));
            }
        }
    }

    /** In a matrix the end of a row; before a command's name a backslash escaped twice; elsewhere a line's end. */
    private void doubleBackslash() {
        boolean command =
                at + 2 < text.length() && (isLetter(text.charAt(at + 2)) || "{}%".indexOf(text.charAt(at + 2)) >= 0);
        if (environments > 0) {
            at += 2;
            add(Kind.ROW, "");
        } else if (command) {
            at++;
        } else {
            at += 2;
            spaced = true;
        }
    }

    private void longCommand(String name) {
        if (name.equals("begin") || name.equals("end")) {
            environment(name);
        } else if (Vocabulary.TEXT.contains(name)) {
            text(name);
        } else if (name.equals("mathbb")) {
            add(Kind.COMMAND, "mathbb " + braced().strip());
        } else if (name.equals("hspace") || name.equals("vspace") || name.equals("phantom") || name.equals("tag")) {
            braced();
            spaced = true;
        } else if (Vocabulary.LAYOUT.contains(name)) {
            spaced |= name.endsWith("quad");
            if (name.endsWith("left") || name.endsWith("right")) {
                delimiter();
            }
        } else {
            command(known(name));
        }
    }

    /** Behind \\left and \\right a dot is nothing, and a brace is one of a set. */
    private void delimiter() {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '.') {
            at++;
        } else if (c == '{' || c == '}') {
            at++;
            sign("\\" + c);
        }
    }

    /** A command run into the letters after it, as in {@code \quadx}: TeX would not know it, a reader does. */
    private String known(String name) {
        for (String prefix : new String[] {"quad", "qquad", "vert", "lvert", "lbrace", "lbrack", "lgroup", "cdot"}) {
            if (name.startsWith(prefix) && name.length() == prefix.length() + 1) {
                at--;
                return prefix;
            }
        }
        return name;
    }

    private void command(String name) {
        if (Vocabulary.LAYOUT.contains(name)) {
            spaced = true;
            return;
        }
        String spelling = Vocabulary.SPELLINGS.getOrDefault(name, name);
        if (spelling.length() == 1 || spelling.startsWith("\\")) {
            sign(spelling);
        } else {
            add(Kind.COMMAND, spelling);
        }
    }

    private void text(String name) {
        String content = braced();
        String bare = content.strip();
        boolean roman = name.equals("mathrm") || name.equals("operatorname");
        if (roman && (Function.named(bare) != null || bare.equals("mod"))) {
            command(bare);
        } else if (roman && bare.length() == 1 && content.length() == 1 && isLetter(bare.charAt(0))) {
            add(Kind.LETTER, bare);
        } else if (CONNECTIVES.contains(bare.toLowerCase(Locale.ROOT))) {
            add(Kind.COMMAND, "and");
        } else if (nesting < MAX_NESTING && (bare.contains("$") || bare.contains("\\"))) {
            Lexer inner = new Lexer(content.replace("$", " "), fuel, nesting + 1);
            while (inner.at < inner.text.length()) {
                inner.next();
            }
            inner.tokens.forEach(token -> add(token.kind(), token.text()));
        } else if (!bare.isEmpty()) {
            add(Kind.TEXT, bare);
        }
        spaced = content.endsWith(" ");
    }

    private void environment(String edge) {
        String name = braced().strip();
        if (name.equals("array") && edge.equals("begin") && text.startsWith("{", at)) {
            braced();
        }
        boolean aligned = name.startsWith("align") || name.startsWith("equation") || name.startsWith("gather");
        if (!aligned) {
            environments += edge.equals("begin") ? 1 : -1;
            add(Kind.COMMAND, edge + " " + name);
        }
    }

    /** What the braces here hold; empty if there are none. */
    private String braced() {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from >= text.length() || text.charAt(from) != '{') {
            return "";
        }
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                at = i + 1;
                return text.substring(from + 1, i);
            }
        }
        return "";
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
