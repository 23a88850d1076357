package dev.tina.verifier.choice;

/**
 * A word, a number, a letter to choose, or a mark of a sentence.
 *
 * @param text a word in lower case, a letter in upper case, a mark as it is
 * @param capital whether it is written with a capital
 */
record SentenceToken(Kind kind, String text, boolean capital) {

    /** What it is. */
    enum Kind {
        WORD,
        NUMBER,
        LETTER,
        MARK,
        /** Where a sentence ends. */
        STOP
    }

    static SentenceToken mark(char c) {
        return new SentenceToken(Kind.MARK, Character.toString(c), false);
    }

    static SentenceToken stop(char c) {
        return new SentenceToken(Kind.STOP, Character.toString(c), false);
    }

    static SentenceToken word(String text) {
        return new SentenceToken(Kind.WORD, text, false);
    }

    boolean isLetter() {
        return kind == Kind.LETTER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isMark(String marks) {
        return kind == Kind.MARK && marks.contains(text);
    }
}
