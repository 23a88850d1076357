package dev.tina.verifier.read.phrase;

import dev.tina.verifier.read.token.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the words behind a value that make it another one, or an unknown one: they deny ({@code 5 is rejected}), compare
 * ({@code 5 less}), restrict ({@code 5 for odd n}), count ({@code 5 twelfths}, {@code 5 and six}) or date it.
 */
final class BehindDenials {

    private static final Set<String> RESTRICTING =
            Words.set("excluding but than if when or given where provided assuming can could must may will be does has "
                    + "have bound = :");
    private static final Set<String> COMPARING = Words.set("less too off short overdrawn debt freezing par counting");
    private static final Set<String> COMPUTING =
            Words.set("minus plus negative squared cubed doubled halved tripled quadrupled negated inverted reversed "
                    + "inverse reciprocal factorials modulo mod raised repeating recurring zero");
    private static final Set<String> SCALING =
            Words.set("half halves quadrillion quadrillions quintillion googol score gross tens myriad bn mn mille");
    /** In brackets these only say what the value is. */
    private static final Set<String> CALLED = Words.set("answer maximum minimum");

    private static final Set<String> LETTERS =
            Words.set("pi theta infinity alpha beta gamma delta epsilon lambda sigma omega phi psi tau rho");
    private static final Set<String> MONTHS =
            Words.set("january february march april june july august september october november december");

    private static final String NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
            + "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String ORDINAL =
            "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
                    + "twelfth|[a-z]+teenth|[a-z]+tieth|hundredth|thousandth|[a-z]*illionth)";
    /** Numbers in words where only a calculation or a longer number has them. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?:" + NUMBER + "|.*\\b(?:to|times|over|of|point|root|by|in) " + NUMBER + ")(?: .*)?");

    private static final Pattern FRACTIONS = Pattern.compile("(?:.* )?(?:(?:[a-z]*-)+(?:half|halves|thirds?|quarters?)|"
            + "(?:[a-z]*-)*(?:thirds|quarters|halves|(?!first|second)" + ORDINAL + "s))(?: .*)?");
    private static final Pattern PHRASES = Pattern.compile("(?:.* )?(?:at (?:the )?(?:most|least|best|worst)|up to|"
            + "(?:square|cube|th) root|basis points|to the " + ORDINAL + "|for (?:odd|even|positive|negative|[b-z])"
            + "|for [a-z] (?:odd|even|positive|negative)|times [b-z])(?: .*)?");

    private BehindDenials() {}

    static boolean any(List<String> words) {
        String said = String.join(" ", words);
        String first = words.getFirst();
        return inRemark(words)
                || first.equals("and")
                || first.equals("power")
                || (words.contains("power") && words.contains("th"))
                || words.stream().anyMatch(word -> LETTERS.contains(word) || CALLED.contains(word))
                || NUMBERS.matcher(said).matches()
                || FRACTIONS.matcher(said).matches()
                || PHRASES.matcher(said).matches();
    }

    /** Whether a remark in brackets says more than what the value is called. */
    static boolean inRemark(List<String> words) {
        return words.stream().anyMatch(BehindDenials::isOne);
    }

    private static boolean isOne(String word) {
        return Denials.is(word)
                || RESTRICTING.contains(word)
                || COMPARING.contains(word)
                || COMPUTING.contains(word)
                || SCALING.contains(word)
                || MONTHS.contains(word)
                || BehindWords.isScale(word);
    }
}
