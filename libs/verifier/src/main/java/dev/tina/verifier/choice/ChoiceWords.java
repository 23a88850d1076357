package dev.tina.verifier.choice;

import java.util.Set;

/** The words by which statements of choice are told. */
final class ChoiceWords {

    /** What is announced, as people call it. */
    static final Set<String> NOUNS = words("""
        answer answers option choice letter solution response one selection guess pick conclusion respuesta
        r\u00e9ponse reponse antwort l\u00f6sung risposta resposta \u043e\u0442\u0432\u0435\u0442 antwoord
        svar cevap odpowied\u017a\
        """);

    /** What makes them mean the opposite. */
    static final Set<String> WRONG = Set.of("wrong", "incorrect", "false", "bad", "falsche", "incorrecta");

    static final Set<String> COPULAS = words("""
        is are was be equals es est ist lautet \u00e8 \u00e9 \u00e4r\
        """);

    static final Set<String> SUBJECTS = Set.of("it", "this", "that", "which", "es");

    static final Set<String> CONTRACTED = Set.of("it's", "that's", "answer's", "its");

    /** Verbs that announce the letter they stand before. */
    static final Set<String> CHOOSING = words("""
        choose chose choosing pick picked picking select selected selecting mark circle conclude matches
        leaves leaving elijo w\u00e4hle\
        """);

    /** The second words of "go with", "opt for", "settle on", "corresponds to". */
    static final Set<String> CHOOSING_WITH = Set.of(
            "go with",
            "going with",
            "went with",
            "opt for",
            "vote for",
            "settle on",
            "settled on",
            "corresponds to",
            "corresponding to");

    static final Set<String> CONCLUDING = words("""
        so thus therefore hence then donc portanto luego\
        """);

    /** What may stand between an announcement and its letter. */
    static final Set<String> FILLERS = words("""
        option choice answer letter the la die der definitely clearly probably actually really simply just
        must should would have has to be not either both therefore only\
        """);

    /** Behind these another clause begins, which announces nothing. */
    static final Set<String> REASONS = words("""
        because since as which where when if although though whereas while for unless due weil porque car\
        """);

    static final Set<String> HYPOTHESES = words("""
        if suppose supposing assume assuming whether were unless imagine\
        """);

    static final Set<String> NEGATING = words("""
        not never neither nor no none cannot without except excluding unlike than instead reject rejects
        rejected eliminate eliminates eliminated eliminating exclude excludes excluded discard discarded
        dismiss rule rules ruled ruling isnt dont nicht ni non pas\
        """);

    /** Behind these, "but" excepts. */
    static final Set<String> ALL = Set.of("anything", "everything", "all", "any", "every");

    /** Those that deny a whole list. */
    static final Set<String> DENYING_ALL = Set.of("none", "neither", "nor");

    /** What ends the reach of a negation. */
    static final Set<String> TURNING = words("""
        but however yet so therefore thus hence because since sondern sino\
        """);

    static final Set<String> CONNECTING = words("""
        and or nor maybe perhaps possibly either both also even option options choice choices to through
        else alternatively not oder und o y ou et \u6216 \u548c \u4e0e \u53ca \u3068 \ub610\ub294\
        """);

    static final Set<String> PLURAL = Set.of("are", "were", "both", "do", "have");

    static final Set<String> AUXILIARIES = words("""
        is are was were seems looks appears must should would will can has have does do did may might could
        remains alone also ist est es\
        """);

    static final Set<String> APPROVING = words("""
        fits fit works work holds matches satisfies wins\
        """);

    static final Set<String> DENYING = words("""
        fails fail failed breaks break violates violate contradicts contradict cannot lacks misses ignores
        overlooks\
        """);

    static final Set<String> RIGHT = words("""
        correct right valid true best answer solution choice fits works richtig correcta correcte\
        """);

    static final Set<String> NOT_RIGHT = words("""
        wrong incorrect false invalid impossible out ruled excluded eliminated rejected not unlikely never
        neither inconsistent falsch incorrecta\
        """);

    /** Nouns a letter may name: plan A is no choice. */
    static final Set<String> NAMED = words("""
        plan part section point figure case step group vitamin type model team class event angle theorem
        lemma table train car box bag city town line vertex triangle set matrix side person player machine
        company method grade appendix phase column row let define denote\
        """);

    /** A letter behind any other word is that word's name, where nothing announces it. */
    static final Set<String> BEFORE_LETTER = words("""
        is are was be it's that's option options choice choices answer answers letter letters statement
        choose pick select with and or not so therefore thus hence because since only to that than but nor
        neither either both of matches leaves leaving say guess then if as while whereas though although
        however maybe perhaps actually wait no yes through namely clearly definitely probably first thought
        think believe when where\
        """);

    static final Set<String> FOLLOWING = words("""
        and or nor but because since as not so then with for which that if when while whereas rather instead
        than to through only isn't wasn't aren't can't doesn't won't don't says states gives makes follows
        best\
        """);

    /** A guess that may be followed by another without taking it back. */
    static final Set<String> PROVISIONAL = words("""
        first initial initially might may could maybe perhaps possibly thought guessed originally\
        """);

    /** ChoiceWords that take back what was announced, in whatever sentence they stand behind it. */
    static final Set<String> TAKING_BACK = words("""
        wait actually no sorry oops hmm hold correction mistake mistaken\
        """);

    static final Set<String> CORRECTING = words("""
        but no wait actually instead rather however correction corrected hmm sorry oops should now change
        changed reconsidering not\
        """);

    private ChoiceWords() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }

    /** Of writing without blanks: whether it announces. */
    static boolean announcesUnspaced(String word) {
        return containsAny(
                word,
                "\u7b54\u6848",
                "\u9009",
                "\u9078",
                "\u6b63\u89e3",
                "\u7b54\u3048",
                "\uc815\ub2f5",
                "\ub2f5\uc740");
    }

    static boolean deniesUnspaced(String word) {
        return containsAny(word, "\u4e0d", "\u9519", "\u932f", "\u975e", "\u6392\u9664", "\u8aa4", "\u9055");
    }

    static boolean approvesUnspaced(String word) {
        return containsAny(word, "\u6b63\u786e", "\u6b63\u78ba", "\u5bf9", "\u6b63\u89e3");
    }

    static boolean isContractedNegation(String word) {
        return word.endsWith("n't");
    }

    private static boolean containsAny(String word, String... parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
