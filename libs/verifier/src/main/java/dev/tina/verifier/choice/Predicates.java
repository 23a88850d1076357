package dev.tina.verifier.choice;

import java.util.Set;

/** What is said of a letter behind it: {@code is correct}, {@code fails}, {@code : false}. */
record Predicates(Sentence sentence) {

    private static final int CLAUSE = 8;

    /** Where the clause ends that begins there. */
    int clauseEnd(int from) {
        int end = from;
        while (!sentence.ends(end)
                && end - from < CLAUSE
                && !sentence.at(end).isMark(",\uff0c")
                && !sentence.isChoice(end)
                && !sentence.isWord(end, Words.REASONS)
                && !sentence.isWord(end, Words.TURNING)) {
            end++;
        }
        return end;
    }

    boolean denies(int from, int end) {
        Token first = sentence.at(from);
        boolean too = sentence.first(Set.of("too"), from, end)
                .filter(at -> sentence.at(at + 1).isWord() && at + 1 < end)
                .isPresent();
        boolean spoken = sentence.isWord(from, Words.AUXILIARIES);
        return first.isWord()
                && (labels(from, Words.NOT_RIGHT)
                        || Words.DENYING.contains(first.text())
                        || Words.isContractedNegation(first.text())
                        || Words.deniesUnspaced(first.text())
                        || (spoken && (too || sentence.has(Words.NOT_RIGHT, from, end))));
    }

    boolean approves(int from, int end) {
        Token first = sentence.at(from);
        boolean spoken = sentence.isWord(from, Words.AUXILIARIES);
        return first.isWord()
                && (labels(from, Words.RIGHT)
                        || Words.APPROVING.contains(first.text())
                        || Words.approvesUnspaced(first.text())
                        || (spoken && (stopsBehind(from) || sentence.has(Words.RIGHT, from, end))));
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
