package dev.tina.verifier.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens from one stop to the next.
 *
 * @param isQuestion whether it asks, and so states nothing
 */
record Sentence(List<SentenceToken> tokens, boolean isQuestion) {

    /** The longest clause that is looked back over. */
    private static final int CLAUSE = 40;

    private static final SentenceToken NOTHING = SentenceToken.stop('.');

    static List<Sentence> of(String text, Set<String> letters) {
        List<Sentence> sentences = new ArrayList<>();
        List<SentenceToken> tokens = new ArrayList<>();
        for (SentenceToken token : Scanner.tokens(text, letters)) {
            if (token.kind() == SentenceToken.Kind.STOP) {
                add(tokens, token.text().equals("?"), sentences);
                tokens = new ArrayList<>();
            } else {
                tokens.add(token);
            }
        }
        add(tokens, false, sentences);
        return sentences;
    }

    private static void add(List<SentenceToken> tokens, boolean isQuestion, List<Sentence> sentences) {
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(tokens, isQuestion));
        }
    }

    int size() {
        return tokens.size();
    }

    /** A stop where there is none. */
    SentenceToken at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    /** No article, no pronoun, no small letter in running words. */
    boolean isChoice(int index) {
        SentenceToken token = at(index);
        if (!token.isLetter() || (!token.capital() && !standsAsSmall(index))) {
            return false;
        }
        boolean spoken = at(index + 1).isWord() && !continues(index + 1);
        boolean opens = index == 0 || at(index - 1).isMark(":,");
        boolean article =
                token.text().equals("A") && opens && spoken && !at(index + 1).capital();
        boolean pronoun = token.text().equals("I") && spoken;
        return !article && !pronoun;
    }

    private boolean standsAsSmall(int index) {
        boolean bracketed = at(index - 1).isMark("(") && at(index + 1).isMark(")");
        SentenceToken next = at(index + 1);
        boolean spoken = (next.isWord() && !ChoiceWords.FOLLOWING.contains(next.text()))
                || next.kind() == SentenceToken.Kind.NUMBER;
        return bracketed || !(spoken || next.isMark("=+-/^<>*"));
    }

    /** ChoiceWords that go on behind a letter as behind a name. */
    private boolean continues(int index) {
        String word = at(index).text();
        return ChoiceWords.AUXILIARIES.contains(word)
                || ChoiceWords.APPROVING.contains(word)
                || ChoiceWords.DENYING.contains(word)
                || ChoiceWords.FOLLOWING.contains(word)
                || !isLatin(word);
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) < '\u2000';
    }

    boolean isWord(int index, Set<String> words) {
        return at(index).isWord() && words.contains(at(index).text());
    }

    boolean ends(int index) {
        return at(index).kind() == SentenceToken.Kind.STOP;
    }

    /** Whether it only supposes what stands there: behind "if", before the next clause. */
    boolean supposes(int index) {
        int from = index;
        while (from > 0
                && index - from < CLAUSE
                && !at(from - 1).isMark(",\uff0c")
                && !at(from - 1).text().equals("then")) {
            from--;
        }
        return has(ChoiceWords.HYPOTHESES, from, index);
    }

    /** The first place from one on, and before another, that holds one of these words. */
    Optional<Integer> first(Set<String> words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (isWord(i, words)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean has(Set<String> words, int from, int to) {
        return first(words, from, to).isPresent();
    }
}
