package dev.tina.verifier.read.character;

import org.jspecify.annotations.Nullable;

/**
 * A run of raised or lowered characters.
 *
 * @param latex an exponent, an index or, with a slash between the two, a fraction
 * @param end where it ends
 */
record Scripts(String latex, int end) {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵗˣʸᶻᵃᵇᶜᵈᵉᵏᵐᵖʳˢ";
    private static final String RAISED_MEANS = "0123456789+-=()niTtxyzabcdekmprs";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ";
    private static final String LOWERED_MEANS = "0123456789+-=()aeoxhklmnpstijruv";

    /** Null if nothing raised or lowered stands there. */
    static @Nullable Scripts at(String text, int at) {
        int raised = run(text, at, RAISED);
        if (raised == at) {
            int lowered = run(text, at, LOWERED);
            return lowered == at
                    ? null
                    : new Scripts("_{" + plain(text, at, lowered, LOWERED, LOWERED_MEANS) + "}", lowered);
        }
        String above = plain(text, at, raised, RAISED, RAISED_MEANS);
        boolean slash = raised < text.length() && "/\u2044\u2215".indexOf(text.charAt(raised)) >= 0;
        int below = slash ? run(text, raised + 1, LOWERED) : 0;
        return slash && below > raised + 1
                ? new Scripts(
                        "\\frac{" + above + "}{" + plain(text, raised + 1, below, LOWERED, LOWERED_MEANS) + "}", below)
                : new Scripts("^{" + above + "}", raised);
    }

    private static int run(String text, int from, String signs) {
        int end = from;
        while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String plain(String text, int from, int end, String signs, String meaning) {
        StringBuilder plain = new StringBuilder();
        text.substring(from, end).chars().forEach(c -> plain.append(meaning.charAt(signs.indexOf(c))));
        return plain.toString();
    }
}
