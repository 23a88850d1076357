package dev.tina.verifier.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The choice a text makes in words. The last plain statement counts; two in one breath that differ, or one that names
 * several letters, choose nothing. Without a statement it is the letter that stands alone or at the head, else the only
 * one that is not denied.
 */
public final class ChoiceProse {

    private final List<Sentence> sentences;
    private final List<ChoiceLetters> letters;

    public ChoiceProse(String text, Set<String> letters) {
        this.sentences = Sentence.of(text, letters);
        this.letters = sentences.stream().map(ChoiceLetters::new).toList();
    }

    /** The letter in capitals; empty if none is chosen, or several are. */
    public Optional<String> choice() {
        List<StatedChoice> statements = statements();
        if (!statements.isEmpty()) {
            return last(statements).letter();
        }
        Set<String> headings = headings();
        return new Choice(headings.isEmpty() ? mentioned() : headings).letter();
    }

    /** What is chosen at its end, where that was chosen before it: only what it announces counts. */
    public Choice after(Choice before) {
        List<StatedChoice> announced = new ArrayList<>(List.of(new StatedChoice(-1, before, true, false, false)));
        statements().stream().filter(StatedChoice::isAnnounced).forEach(announced::add);
        return last(announced);
    }

    /** Of a text that is an answer by itself: all letters it affirms; empty if it names none at all. */
    public Optional<Choice> affirmed() {
        Set<String> named = new TreeSet<>();
        Set<String> affirmed = new TreeSet<>();
        forEachLetter((s, i) -> {
            if (sentences.get(s).isChoice(i)) {
                named.add(sentences.get(s).at(i).text());
            }
            if (letters.get(s).isAffirmed(i)) {
                affirmed.add(sentences.get(s).at(i).text());
            }
        });
        return named.isEmpty() ? Optional.empty() : Optional.of(new Choice(affirmed));
    }

    /** Whether it ends by denying a letter. */
    public boolean endsInDenial() {
        return !sentences.isEmpty()
                && sentences.getLast().at(sentences.getLast().size() - 1).isLetter()
                && letters.getLast().isDenied(sentences.getLast().size() - 1);
    }

    private List<StatedChoice> statements() {
        List<StatedChoice> statements = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            statements.addAll(Announcements.of(s, sentences.get(s), letters.get(s)));
        }
        int end = sentences.size() - 1;
        boolean open = end >= 0 && (statements.isEmpty() || statements.getLast().sentence() < end);
        if (open && bare(end).isPresent()) {
            addBare(end - 1, statements);
            addBare(end, statements);
        }
        return statements;
    }

    private void addBare(int index, List<StatedChoice> statements) {
        if (index >= 0) {
            bare(index)
                    .map(letter -> new Choice(new TreeSet<>(Set.of(letter))))
                    .ifPresent(choice -> statements.add(new StatedChoice(index, choice, true, false, false)));
        }
    }

    /** The last statement; what is only said to be right does not overrule an answer that nothing takes back. */
    private Choice last(List<StatedChoice> statements) {
        int end = statements.size() - 1;
        int announced = end;
        while (announced >= 0 && !statements.get(announced).isAnnounced()) {
            announced--;
        }
        boolean stands = announced >= 0 && announced < end && !isTakenBack(statements.get(announced));
        int last = stands ? announced : end;
        boolean contradicted = last > 0 && statements.get(last).contradicts(statements.get(last - 1));
        return contradicted ? Choice.NONE : statements.get(last).choice();
    }

    /** Whether what stands behind it denies its letter, or says that it was a mistake. */
    private boolean isTakenBack(StatedChoice statement) {
        return IntStream.range(Math.max(0, statement.sentence()), sentences.size())
                .anyMatch(s -> letters.get(s).denies(statement.choice().letters())
                        || (s > statement.sentence()
                                && sentences
                                        .get(s)
                                        .has(
                                                ChoiceWords.TAKING_BACK,
                                                0,
                                                sentences.get(s).size())));
    }

    /** The letter a sentence consists of, perhaps called an answer or an option. */
    private Optional<String> bare(int index) {
        Sentence sentence = sentences.get(index);
        Optional<String> letter = Optional.empty();
        for (int i = 0; i < sentence.size(); i++) {
            if (letters.get(index).isAffirmed(i) && letter.isEmpty()) {
                letter = Optional.of(sentence.at(i).text());
            } else if (!(sentence.at(i).isMark("():,->\u2013\u2014\u2022")
                    || sentence.isWord(i, ChoiceWords.NOUNS)
                    || (sentence.isWord(i, ChoiceWords.FILLERS) && !sentence.isWord(i, Set.of("both", "either")))
                    || sentence.isWord(i, Set.of("final", "correct", "my", "right", "best", "finally", "yes")))) {
                return Optional.empty();
            }
        }
        return letter;
    }

    /** ChoiceLetters alone in their sentences, or at the head of one: {@code (A) 42}, {@code A: yes}. */
    private Set<String> headings() {
        Set<String> headings = new TreeSet<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            bare(s).ifPresent(headings::add);
            int first = sentence.at(0).isMark("(") ? 1 : 0;
            boolean head = letters.get(s).isAffirmed(first)
                    && sentence.at(first).capital()
                    && sentence.at(first + 1).isMark("):");
            if (head && !sentence.isQuestion()) {
                headings.add(sentence.at(first).text());
                headings.addAll(bracketed(s));
            }
        }
        return headings;
    }

    /** {@code (A) 12 (B) 13}: a list of the options. */
    private Set<String> bracketed(int index) {
        Set<String> found = new TreeSet<>();
        Sentence sentence = sentences.get(index);
        for (int i = 0; i < sentence.size(); i++) {
            if (letters.get(index).isAffirmed(i) && sentence.at(i + 1).isMark(")")) {
                found.add(sentence.at(i).text());
            }
        }
        return found;
    }

    /** Capitals that are neither denied, nor the name of something, nor in a formula. */
    private Set<String> mentioned() {
        Set<String> mentioned = new TreeSet<>();
        forEachLetter((s, i) -> {
            Sentence sentence = sentences.get(s);
            boolean named = sentence.at(i - 1).isWord() && !sentence.isWord(i - 1, ChoiceWords.BEFORE_LETTER);
            boolean formula =
                    sentence.at(i - 1).isMark("=+-*^<>") || sentence.at(i + 1).isMark("=+*^<>");
            boolean states = !named
                    && !formula
                    && !sentence.isQuestion()
                    && !sentence.supposes(i)
                    && sentence.at(i).capital();
            if (states && letters.get(s).isAffirmed(i)) {
                mentioned.add(sentence.at(i).text());
            }
        });
        return mentioned;
    }

    /** A place of a letter: number of the sentence, number of the token. */
    @FunctionalInterface
    private interface Place {
        void visit(int sentence, int token);
    }

    private void forEachLetter(Place place) {
        for (int s = 0; s < sentences.size(); s++) {
            for (int i = 0; i < sentences.get(s).size(); i++) {
                if (sentences.get(s).at(i).isLetter()) {
                    place.visit(s, i);
                }
            }
        }
    }
}
