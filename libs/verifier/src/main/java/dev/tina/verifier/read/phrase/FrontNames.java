package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.token.Words;
import dev.tina.verifier.tree.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Skips the name in front of a value with its verb: {@code the area is}, {@code so we get that the area is}. A name says
 * nothing of the value unless it denies it, bounds it, or computes with the answer.
 */
public final class FrontNames {

    /** A name with one of these is a name for something else. */
    private static final Set<String> DENYING = Words.set(
            "than twice double triple if but too might may could unlikely doubt doubtful say thought believed "
                    + "supposed used trap distractor decoy");
    /** Names for something else when they stand alone. */
    private static final Set<String> NUMBERED =
            Words.set("negative minus page step case mod modulo error other question problem part");

    private static final Set<String> COMPUTING =
            Words.set("square squared cube cubed root log logarithm negative opposite reciprocal inverse half third "
                    + "quarter double triple conjugate digit digits factorial");
    private static final Set<String> REFERRING = Words.set("its whose answer result solution");
    /** What may stand beside "answer" in its name. */
    private static final Set<String> OF_ANSWER = Words.set(
            "my our your i will would should get to for in question problem part required desired exact numerical simplest form "
                    + "simplified choice option ( )");

    private static final Set<String> OTHERS = Words.set("root roots solution value answer case");
    /** Verbs that a whole sentence may follow. */
    private static final Set<String> OPENING = Words.set(": = becomes gives yields has have get obtain");
    /** Verbs that say how much of something it is. */
    private static final Set<String> NEEDING = Words.set("takes costs needs requires");
    /** What stands between the verb and a value that was worked out. */
    private static final Set<String> FOUND =
            Words.set("found determined computed calculated given shown seen known to be by as follows");

    /** Words that say nothing of the value behind them. */
    private static final Set<String> SILENT =
            Words.set("the a an so thus hence therefore then finally final correct answer value values result total "
                    + "number integer solution exactly precisely just simply only about approximately approx around "
                    + "roughly circa equal to of be which that it we there positive us usd eur rs");
    /** {@code in 5 ways}. */
    private static final List<String> IN = List.of("in");
    /** {@code the number of 5}: what is counted is no answer. */
    private static final List<String> COUNTING = List.of("number", "of");

    private FrontNames() {}

    /** The words behind the name and its verb, silent ones aside; null if they name something else. */
    public static @Nullable List<String> behind(List<String> words) {
        List<String> rest = behindVerbs(words);
        boolean counting = words.size() > 1
                && words.subList(words.size() - 2, words.size()).equals(COUNTING);
        return rest == null || counting ? null : spoken(rest);
    }

    /** The words before an equals sign if they name something else than what stands behind it; none otherwise. */
    public static List<String> otherName(Expr name) {
        if (!(name instanceof Expr.Text text)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(Words.of(text.words()));
        words.add("=");
        return behind(words) == null ? words : List.of();
    }

    /** The words without the silent ones in front. */
    public static List<String> spoken(List<String> words) {
        int from = words.equals(IN) ? 1 : 0;
        while (from < words.size() && (SILENT.contains(words.get(from)) || isLabel(words, from))) {
            boolean comparing = Comparatives.first(words.subList(from, words.size())) != null;
            if (comparing) {
                break;
            }
            from += isLabel(words, from) ? 3 : 1;
        }
        return words.subList(from, words.size());
    }

    /** {@code (a)}: which part of a question is answered. */
    private static boolean isLabel(List<String> words, int at) {
        return at + 2 < words.size()
                && words.get(at).equals("(")
                && words.get(at + 1).length() == 1
                && words.get(at + 2).equals(")");
    }

    /** The words behind the name and its verb, silent ones too; null if they name something else. */
    private static @Nullable List<String> behindVerbs(List<String> words) {
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            if (OPENING.contains(words.get(i))) {
                List<String> clause = words.subList(from, i);
                List<String> said = behindVerb(clause);
                boolean silent = said.size() == clause.size() || said.stream().allMatch(SILENT::contains);
                if (!silent || isDenied(clause)) {
                    return null;
                }
                from = i + 1;
            }
        }
        List<String> rest = behindVerb(words.subList(from, words.size()));
        return isDenied(words.subList(from, words.size() - rest.size())) ? null : rest;
    }

    /** The words behind the first "is"; all of them if there is none. */
    private static List<String> behindVerb(List<String> words) {
        int verb = 0;
        while (verb < words.size() && !isVerb(words.get(verb))) {
            verb++;
        }
        return verb == words.size() ? words : withoutFound(words.subList(verb + 1, words.size()));
    }

    private static boolean isVerb(String word) {
        return NEEDING.contains(word) || (Comparatives.COPULAS.contains(word) && !OPENING.contains(word));
    }

    private static List<String> withoutFound(List<String> words) {
        int from = 0;
        while (from < words.size() && FOUND.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** Whether the words, as a name, name something else than the answer. */
    private static boolean isDenied(List<String> name) {
        List<String> said = new ArrayList<>(name);
        said.removeIf(word -> SILENT.contains(word) || Comparatives.COPULAS.contains(word) || NEEDING.contains(word));
        boolean bound = said.contains("bound") && !said.contains("least") && !said.contains("greatest");
        boolean half = !said.isEmpty() && said.getFirst().equals("half") && !said.contains("life");
        boolean computed =
                name.stream().anyMatch(REFERRING::contains) && said.stream().anyMatch(COMPUTING::contains);
        boolean other = name.contains("other") && name.stream().anyMatch(OTHERS::contains);
        return Denials.any(name)
                || said.stream().anyMatch(DENYING::contains)
                || (!said.isEmpty() && isNumbered(name, said))
                || bound
                || half
                || other
                || (computed && !said.contains("life"))
                || (name.contains("answer") && said.stream().anyMatch(FrontNames::isNoPartOfAnswer));
    }

    private static boolean isNumbered(List<String> name, List<String> said) {
        return NUMBERED.containsAll(said) && !name.contains("answer");
    }

    private static boolean isNoPartOfAnswer(String word) {
        return word.length() > 1 && !OF_ANSWER.contains(word) && !FOUND.contains(word);
    }
}
