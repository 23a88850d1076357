package dev.tina.verifier.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the letters of a sentence that stand for choices, and tells which of them it denies or approves. */
final class ChoiceLetters {

    /** ChoiceLetters listed together, {@code A, B or C}; from the first to behind the last. */
    record Group(int start, int end, Set<String> letters) {}

    private final Sentence sentence;
    private final Predicates predicates;
    private final boolean[] denied;
    private final Map<Integer, Group> approved = new HashMap<>();

    ChoiceLetters(Sentence sentence) {
        this.sentence = sentence;
        this.predicates = new Predicates(sentence);
        this.denied = new boolean[sentence.size()];
        denyBehindNegations();
        judgeByPredicates();
    }

    boolean isDenied(int index) {
        return denied[index];
    }

    boolean isAffirmed(int index) {
        return sentence.isChoice(index) && !denied[index];
    }

    /** Those that start there, if something good is said of them: {@code B is correct}. */
    Optional<Group> approvedAt(int start) {
        return Optional.ofNullable(approved.get(start));
    }

    /** Whether one of these letters is denied anywhere. */
    boolean denies(Set<String> named) {
        return IntStream.range(0, denied.length)
                .anyMatch(i -> denied[i] && named.contains(sentence.at(i).text()));
    }

    private void denyBehindNegations() {
        boolean denying = false;
        boolean met = false;
        for (int i = 0; i < sentence.size(); i++) {
            SentenceToken token = sentence.at(i);
            if (token.isLetter()) {
                denied[i] = denying;
                met = denying;
            } else if (excepts(i)) {
                denying = true;
            } else if (turns(i, met)) {
                denying = false;
                met = false;
            } else if (negates(i)) {
                denying = true;
            }
        }
    }

    /** {@code anything but A}. */
    private boolean excepts(int index) {
        return sentence.at(index).text().equals("but") && sentence.isWord(index - 1, ChoiceWords.ALL);
    }

    private boolean negates(int index) {
        SentenceToken token = sentence.at(index);
        return token.isWord()
                && (ChoiceWords.NEGATING.contains(token.text())
                        || ChoiceWords.isContractedNegation(token.text())
                        || ChoiceWords.deniesUnspaced(token.text()));
    }

    /** Another clause: behind "but", behind a comma without a letter, at the next subject once a letter was denied. */
    private boolean turns(int index, boolean met) {
        SentenceToken token = sentence.at(index);
        if (token.isMark(",\uff0c:")) {
            SentenceToken next = sentence.at(index + 1);
            return !(next.isLetter()
                    || next.isMark("(")
                    || sentence.isWord(index + 1, ChoiceWords.CONNECTING)
                    || sentence.isWord(index + 1, ChoiceWords.NEGATING));
        }
        boolean subject = met
                && token.isWord()
                && (ChoiceWords.SUBJECTS.contains(token.text())
                        || ChoiceWords.CONTRACTED.contains(token.text())
                        || ChoiceWords.NOUNS.contains(token.text()));
        return subject
                || sentence.isWord(index, ChoiceWords.TURNING)
                || (met && ChoiceWords.announcesUnspaced(token.text()));
    }

    private void judgeByPredicates() {
        int i = 0;
        while (i < sentence.size()) {
            if (sentence.isChoice(i)) {
                Group group = group(i);
                judge(group);
                i = group.end();
            } else {
                i++;
            }
        }
    }

    private void judge(Group group) {
        int behind = group.end();
        while (sentence.at(behind).isMark("):-\u2013\u2014")) {
            behind++;
        }
        int end = predicates.clauseEnd(behind);
        if (predicates.denies(behind, end)) {
            for (int i = group.start(); i < group.end(); i++) {
                denied[i] = true;
            }
        } else if (!denied[group.start()] && predicates.approves(behind, end)) {
            approved.put(group.start(), group);
        } else if (predicates.approves(behind, end) && beginsClause(group.end() - 1)) {
            affirmAgain(group);
        }
    }

    /** {@code not A, B is right}: what is said of B by itself counts. */
    private void affirmAgain(Group group) {
        int last = group.end() - 1;
        denied[last] = false;
        approved.put(
                last,
                new Group(
                        last,
                        group.end(),
                        new TreeSet<>(Set.of(sentence.at(last).text()))));
    }

    private boolean beginsClause(int index) {
        return sentence.at(index - 1).isMark(",") && !sentence.has(ChoiceWords.DENYING_ALL, 0, index);
    }

    /** The letters listed from here on; one that begins a clause of its own is not among them. */
    Group group(int start) {
        Set<String> letters = new TreeSet<>();
        letters.add(sentence.at(start).text());
        int end = start + 1;
        boolean alternative = false;
        for (int i = start + 1; i < sentence.size() && lists(i); i++) {
            alternative |= sentence.isWord(i, Set.of("or", "oder", "ou"));
            if (sentence.at(i).isLetter()) {
                boolean ownClause = sentence.at(i + 1).isWord() && continuesAsSubject(i + 1) && !alternative;
                if (ownClause || denied[i] != denied[start]) {
                    break;
                }
                letters.add(sentence.at(i).text());
                end = i + 1;
            }
        }
        return new Group(start, end, letters);
    }

    private boolean continuesAsSubject(int index) {
        String word = sentence.at(index).text();
        boolean verb = ChoiceWords.AUXILIARIES.contains(word)
                || ChoiceWords.APPROVING.contains(word)
                || ChoiceWords.DENYING.contains(word);
        return verb && !ChoiceWords.PLURAL.contains(word) && !word.equals("break") && !word.equals("fail");
    }

    private boolean lists(int index) {
        SentenceToken token = sentence.at(index);
        return sentence.isChoice(index)
                || token.isMark(",\uff0c/&+-\u2013()~")
                || sentence.isWord(index, ChoiceWords.CONNECTING);
    }
}
