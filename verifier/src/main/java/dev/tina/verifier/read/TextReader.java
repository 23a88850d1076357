package dev.tina.verifier.read;

import dev.tina.verifier.read.Token.Kind;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words: an answer of its own, a unit behind a value, or a name before one. */
final class TextReader {

    private static final Pattern LETTERS = Pattern.compile("[A-Z](?: (?:and|or) [A-Z]){1,9}");

    private final Grammar grammar;

    TextReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** {@code \text{e}} inside an expression is the constant. */
    static boolean isConstant(Token token) {
        return token.kind() == Kind.TEXT
                && (token.text().equals("e") || token.text().equals("i"));
    }

    Expr text() {
        Cursor cursor = grammar.cursor;
        Token first = cursor.next();
        if (first.kind() == Kind.TEXT && first.text().length() < 40 && isNumeral(first.text())) {
            return Digits.value(Digits.scan(first.text(), 0, false).digits());
        }
        if (isConstant(first) && !endsHere()) {
            return grammar.names.single(first.text());
        }
        if (first.kind() == Kind.TEXT
                && (first.text().indexOf(',') > 0
                        || LETTERS.matcher(first.text()).matches())) {
            return labels(first.text());
        }
        StringBuilder words = new StringBuilder(first.text());
        while (isWord(cursor.peek())
                && !(first.kind() == Kind.TEXT && cursor.peek().kind() == Kind.LETTER)) {
            words.append(' ').append(cursor.next().text());
        }
        boolean names = first.kind() == Kind.TEXT && grammar.products.startsFactor(cursor.peek());
        return names ? grammar.terms.sum() : new Expr.Text(words.toString());
    }

    private boolean endsHere() {
        Token token = grammar.cursor.peek();
        return token.kind() == Kind.END || ListReader.isSeparator(token);
    }

    private static boolean isWord(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.TEXT || token.kind() == Kind.LETTER;
    }

    private static boolean isNumeral(String text) {
        return Digits.startsAt(text, 0) && Digits.scan(text, 0, false).end() == text.length();
    }

    /** {@code \text{A,C,F}} or {@code \text{A and C}}: several labels in one text. */
    private static Expr labels(String text) {
        List<Expr> labels = new ArrayList<>();
        for (String label : text.split(",| and | or ", -1)) {
            if (!label.isBlank()) {
                labels.add(new Expr.Text(label.strip()));
            }
        }
        return ListReader.sequence(labels.isEmpty() ? List.of(new Expr.Text(text)) : labels);
    }

    boolean unitAhead() {
        Token token = grammar.cursor.peek();
        return (token.kind() == Kind.TEXT && !isConstant(token)) || token.kind() == Kind.WORD;
    }

    /** The same behind a value: also a fraction of units, and the scale behind a degree sign. */
    boolean unitAhead(Expr value) {
        Cursor cursor = grammar.cursor;
        Token token = cursor.peek();
        boolean scale = value instanceof Expr.Degrees && (token.is(Kind.LETTER, "C") || token.is(Kind.LETTER, "F"));
        boolean micro = token.isCommand("mu") && isUnit(cursor.peek(1));
        return scale || micro || fractionAhead() || unitAhead();
    }

    private boolean fractionAhead() {
        Token first = grammar.cursor.peek(2);
        return grammar.cursor.peek().isCommand("frac")
                && grammar.cursor.peek(1).isSign("{")
                && isUnit(first)
                && !isConstant(first);
    }

    /** The unit here: words, with the power some units have and what they are counted per. */
    String unit() {
        Cursor cursor = grammar.cursor;
        StringBuilder unit = new StringBuilder(cursor.takeCommand("mu") ? "micro" : "");
        if (cursor.peek().kind() == Kind.LETTER) {
            return cursor.next().text();
        }
        if (fractionAhead()) {
            return grammar.atoms.atom().toString();
        }
        while (unitAhead() || (cursor.peek().isSign("/") && isUnit(cursor.peek(1)))) {
            unit.append(unit.isEmpty() ? "" : " ").append(cursor.next().text());
            if (cursor.peek().isSign(".") && cursor.peek(1).kind() != Kind.NUMBER) {
                cursor.next();
            }
            if (cursor.takeSign("^")) {
                grammar.atoms.argument();
                unit.append("^");
            }
        }
        return unit.toString();
    }

    private static boolean isUnit(Token token) {
        return token.kind() == Kind.TEXT || token.kind() == Kind.WORD;
    }
}
