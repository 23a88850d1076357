package dev.tina.verifier.read.grammar;

import dev.tina.verifier.read.phrase.MathPhrases;
import dev.tina.verifier.read.token.AnswerToken;
import dev.tina.verifier.read.token.AnswerToken.Kind;
import dev.tina.verifier.read.token.Cursor;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words where a value may stand: in front of one, or an answer of their own. */
public final class TextReader {

    private static final Pattern LETTERS = Pattern.compile("[A-Z](?: (?:and|or) [A-Z]){1,9}");
    private static final Pattern JOINTS = Pattern.compile("\\s(?:and|or)\\s");
    private static final Pattern PARTS = Pattern.compile(",\\s*(?:and )?|;| and ");

    private final Grammar grammar;

    TextReader(Grammar grammar) {
        this.grammar = grammar;
    }

    /** {@code \text{e}} inside an expression is the constant. */
    public static boolean isConstant(AnswerToken token) {
        return token.kind() == Kind.TEXT
                && (token.text().equals("e") || token.text().equals("i"));
    }

    Expr text() {
        Cursor cursor = grammar.cursor;
        AnswerToken first = cursor.next();
        if (isConstant(first) && !endsHere()) {
            return grammar.names.single(first.text());
        }
        StringBuilder spelling = new StringBuilder(first.text());
        while (Words.isWords(cursor.peek())) {
            spelling.append(' ').append(cursor.next().text());
        }
        List<String> words = Words.of(spelling.toString());
        if (first.kind() == Kind.WORD && cursor.peek().kind() == Kind.LETTER && !FrontReader.isUnderstood(words)) {
            letters(spelling);
            return alone(spelling.toString());
        }
        return startsValue(cursor.peek()) ? grammar.front.value(words) : alone(spelling.toString());
    }

    /** Letters among plain words are words too: {@code odd n}. */
    private void letters(StringBuilder spelling) {
        Cursor cursor = grammar.cursor;
        while (Words.isWords(cursor.peek()) || cursor.peek().kind() == Kind.LETTER) {
            spelling.append(' ').append(cursor.next().text());
        }
    }

    private boolean startsValue(AnswerToken token) {
        return grammar.products.startsFactor(token) || TermReader.isSign(token);
    }

    private boolean endsHere() {
        AnswerToken token = grammar.cursor.peek();
        return token.kind() == Kind.END || ListReader.isSeparator(token);
    }

    /** What the words say, or several answers in words: {@code \text{A, C}}, {@code \text{Alice and Bob}}. */
    public static Expr alone(String spelling) {
        Expr said = MathPhrases.of(Words.of(spelling));
        if (said != null) {
            return said;
        }
        if (spelling.indexOf(' ') < 0 && spelling.indexOf(',') < 0) {
            return new Expr.Text(spelling);
        }
        List<Expr> parts = new ArrayList<>();
        Pattern parting = LETTERS.matcher(spelling).matches() ? JOINTS : PARTS;
        for (String part : parting.split(spelling, -1)) {
            if (!part.isBlank()) {
                parts.add(said(part.strip()));
            }
        }
        return parts.isEmpty() ? new Expr.Text(spelling) : ListReader.sequence(parts);
    }

    private static Expr said(String spelling) {
        List<String> words = Words.of(spelling);
        Expr whole = MathPhrases.of(words);
        int announcing = whole == null ? MathPhrases.announcing(words) : 0;
        if (announcing == 0 || announcing == words.size()) {
            return whole == null ? new Expr.Text(spelling) : whole;
        }
        Expr rest = MathPhrases.of(words.subList(announcing, words.size()));
        return rest == null ? new Expr.Text(Words.behind(spelling, announcing)) : rest;
    }
}
