package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.build.Sequences;
import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Understands an answer that is words and nothing else. */
public final class WordAnswers {

    private static final Pattern LETTERS = Pattern.compile("[A-Z](?: (?:and|or) [A-Z]){1,9}");
    private static final Pattern JOINTS = Pattern.compile("\\s(?:and|or)\\s");
    private static final Pattern PARTS = Pattern.compile(",\\s*(?:and )?|;| and ");

    private WordAnswers() {}

    /** What the words say, or several answers in words: {@code \text{A, C}}, {@code \text{Alice and Bob}}. */
    public static Expr of(String spelling) {
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
        return parts.isEmpty() ? new Expr.Text(spelling) : Sequences.of(parts);
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
