package dev.tina.verifier.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a sentence states to be the choice: what it announces, concludes, or calls right. */
final class Announcements {

    /** Tokens between a noun and its verb, and between an announcement and its letter. */
    private static final int REACH = 12;

    private final int number;
    private final Sentence sentence;
    private final ChoiceLetters letters;
    private final List<StatedChoice> statements = new ArrayList<>();

    private Announcements(int number, Sentence sentence, ChoiceLetters letters) {
        this.number = number;
        this.sentence = sentence;
        this.letters = letters;
    }

    static List<StatedChoice> of(int number, Sentence sentence, ChoiceLetters letters) {
        Announcements announcements = new Announcements(number, sentence, letters);
        if (!sentence.isQuestion()) {
            announcements.find();
        }
        return announcements.statements;
    }

    private void find() {
        int i = 0;
        while (i < sentence.size()) {
            int at = i;
            Optional<ChoiceLetters.Group> announced = announcedAt(at).filter(group -> !sentence.supposes(at));
            Optional<ChoiceLetters.Group> approved =
                    letters.approvedAt(at).filter(group -> !isReason(at) && !isName(at) && !sentence.supposes(at));
            announced.ifPresent(group -> add(group, true));
            approved.ifPresent(group -> add(group, false));
            i = announced.or(() -> approved).map(ChoiceLetters.Group::end).orElse(i + 1);
        }
    }

    private void add(ChoiceLetters.Group group, boolean isAnnounced) {
        int to = group.start();
        int from = statements.isEmpty() ? 0 : Math.max(0, to - REACH);
        statements.add(new StatedChoice(
                number,
                new Choice(group.letters()),
                isAnnounced,
                sentence.has(ChoiceWords.PROVISIONAL, from, to),
                sentence.has(ChoiceWords.CORRECTING, from, to)));
    }

    private Optional<ChoiceLetters.Group> announcedAt(int index) {
        if (isAnnouncement(index)) {
            return target(index + 1, REACH, false);
        }
        if (ChoiceWords.CHOOSING_WITH.contains(
                sentence.at(index).text() + " " + sentence.at(index + 1).text())) {
            return target(index + 2, REACH, true);
        }
        if (sentence.isWord(index, ChoiceWords.CHOOSING) || isPointing(index)) {
            return target(index + 1, REACH, true);
        }
        if (sentence.at(index).text().equals("only")) {
            return target(index + 1, 3, true);
        }
        return sentence.isWord(index, ChoiceWords.CONCLUDING) ? concluded(index + 1) : Optional.empty();
    }

    /** {@code the answer … is}, {@code Answer:}, or in writing without blanks. */
    private boolean isAnnouncement(int index) {
        SentenceToken token = sentence.at(index);
        if (token.isWord() && ChoiceWords.announcesUnspaced(token.text())) {
            return true;
        }
        boolean verb = sentence.isWord(index, ChoiceWords.COPULAS)
                || (token.isWord() && token.text().equals("answer's"));
        boolean dash = token.isMark("-\u2013\u2014") && sentence.isWord(index - 1, ChoiceWords.NOUNS);
        return dash || ((verb || token.isMark(":=")) && hasNoun(index, verb ? REACH : 4));
    }

    private boolean hasNoun(int index, int reach) {
        for (int i = index; i >= Math.max(0, index - reach); i--) {
            if (sentence.isWord(i, ChoiceWords.NOUNS) || sentence.at(i).text().equals("answer's")) {
                return !sentence.has(ChoiceWords.WRONG, i - 2, i + 2);
            }
            if (i < index
                    && (sentence.isWord(i, ChoiceWords.TURNING)
                            || sentence.isWord(i, ChoiceWords.REASONS)
                            || sentence.isChoice(i))) {
                return false;
            }
        }
        return false;
    }

    /** {@code it is}, {@code that must be}, {@code it's}: the letter stands next. */
    private boolean isPointing(int index) {
        if (sentence.isWord(index, ChoiceWords.CONTRACTED)) {
            return true;
        }
        if (!sentence.isWord(index, ChoiceWords.COPULAS)) {
            return false;
        }
        int subject = index - 1;
        while (index - subject < REACH && sentence.isWord(subject, ChoiceWords.FILLERS)) {
            subject--;
        }
        return sentence.isWord(subject, ChoiceWords.SUBJECTS);
    }

    private Optional<ChoiceLetters.Group> target(int from, int reach, boolean next) {
        for (int i = from; i < Math.min(sentence.size(), from + reach); i++) {
            if (letters.isAffirmed(i) && !sentence.isWord(i - 1, ChoiceWords.NAMED)) {
                return Optional.of(letters.group(i));
            }
            boolean passable = sentence.isChoice(i)
                    || sentence.isWord(i, ChoiceWords.FILLERS)
                    || sentence.isWord(i, ChoiceWords.CHOOSING)
                    || sentence.isWord(i, ChoiceWords.CONNECTING)
                    || sentence.isWord(i, ChoiceWords.TURNING)
                    || sentence.at(i).isMark("(,:\uff0c");
            if (sentence.isWord(i, ChoiceWords.REASONS) || (next && !passable)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code So C.}, and nothing else behind it but a reason. */
    private Optional<ChoiceLetters.Group> concluded(int from) {
        return target(from, 4, true).filter(group -> {
            int end = group.end();
            while (sentence.at(end).isMark("),:")) {
                end++;
            }
            return sentence.ends(end)
                    || sentence.isWord(end, ChoiceWords.REASONS)
                    || sentence.isWord(end, ChoiceWords.NEGATING);
        });
    }

    private boolean isReason(int index) {
        return sentence.isWord(index - 1, ChoiceWords.REASONS) || sentence.isWord(index - 1, ChoiceWords.HYPOTHESES);
    }

    private boolean isName(int index) {
        return sentence.at(index - 1).isWord() && !sentence.isWord(index - 1, ChoiceWords.BEFORE_LETTER);
    }
}
