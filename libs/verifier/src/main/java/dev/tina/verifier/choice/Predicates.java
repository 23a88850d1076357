package dev.tina.verifier.choice;

import java.util.Set;

/** Reads what a sentence says of a letter behind it: {@code is correct}, {@code fails}, {@code : false}. */
record Predicates(Sentence sentence) {

    private static final int CLAUSE = 8;

    /** Where the clause ends that begins there. */
    int clauseEnd(int from) {
        int end = from;
        while (!sentence.ends(end)
                && end - from < CLAUSE
                && !sentence.at(end).isMark(",\uff0c")
                && !sentence.isChoice(end)
                && !sentence.isWord(end, ChoiceWords.REASONS)
                && !sentence.isWord(end, ChoiceWords.TURNING)) {
            end++;
        }
        return end;
    }

    boolean denies(int from, int end) {
        SentenceToken first = sentence.at(from);
        boolean too = sentence.first(Set.of("too"), from, end)
                .filter(at -> sentence.at(at + 1).isWord() && at + 1 < end)
                .isPresent();
        boolean spoken = sentence.isWord(from, ChoiceWords.AUXILIARIES);
        return first.isWord()
                && (labels(from, ChoiceWords.NOT_RIGHT)
                        || ChoiceWords.DENYING.contains(first.text())
                        || ChoiceWords.isContractedNegation(first.text())
                        || ChoiceWords.deniesUnspaced(first.text())
                        || (spoken && (too || sentence.has(ChoiceWords.NOT_RIGHT, from, end))));
    }

    boolean approves(int from, int end) {
        SentenceToken first = sentence.at(from);
        boolean spoken = sentence.isWord(from, ChoiceWords.AUXILIARIES);
        return first.isWord()
                && (labels(from, ChoiceWords.RIGHT)
                        || ChoiceWords.APPROVING.contains(first.text())
                        || ChoiceWords.approvesUnspaced(first.text())
                        || (spoken && (stopsBehind(from) || sentence.has(ChoiceWords.RIGHT, from, end))));
    }

    /** {@code A can't, B can.} */
    private boolean stopsBehind(int index) {
        return sentence.ends(index + 1) || sentence.at(index + 1).isMark(",\uff0c");
    }

    /** {@code A: false}, {@code B - correct}. */
    private boolean labels(int index, Set<String> words) {
        return sentence.at(index - 1).isMark(":-\u2013\u2014") && sentence.isWord(index, words);
    }
}
