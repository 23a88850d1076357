package dev.tina.verifier.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unicode's mathematical signs as the LaTeX that means the same. */
final class Signs {

    private static final Map<Character, String> LATEX = Map.ofEntries(
            Map.entry('\u2212', "-"),
            Map.entry('\u2013', "-"),
            Map.entry('\u2010', "-"),
            Map.entry('\u2011', "-"),
            Map.entry('\u00d7', "\\cdot "),
            Map.entry('\u00b7', "\\cdot "),
            Map.entry('\u22c5', "\\cdot "),
            Map.entry('\u2217', "\\cdot "),
            Map.entry('\u00f7', "/"),
            Map.entry('\u2215', "/"),
            Map.entry('\u2044', "/"),
            Map.entry('\u221a', "\\sqrt "),
            Map.entry('\u221b', "\\sqrt[3] "),
            Map.entry('\u03c0', "\\pi "),
            Map.entry('\u221e', "\\infty "),
            Map.entry('\u2264', "\\leq "),
            Map.entry('\u2a7d', "\\leq "),
            Map.entry('\u2265', "\\geq "),
            Map.entry('\u2a7e', "\\geq "),
            Map.entry('\u2260', "\\neq "),
            Map.entry('\u2248', "\\approx "),
            Map.entry('\u222a', "\\cup "),
            Map.entry('\u2229', "\\cap "),
            Map.entry('\u2216', "\\setminus "),
            Map.entry('\u2208', "\\in "),
            Map.entry('\u2209', "\\notin "),
            Map.entry('\u00b1', "\\pm "),
            Map.entry('\u2213', "\\mp "),
            Map.entry('\u00b0', "\\degree "),
            Map.entry('\u2205', "\\emptyset "),
            Map.entry('\u211d', "\\mathbb{R}"),
            Map.entry('\u2124', "\\mathbb{Z}"),
            Map.entry('\u2115', "\\mathbb{N}"),
            Map.entry('\u00b2', "^{2}"),
            Map.entry('\u00b3', "^{3}"),
            Map.entry('\u00b9', "^{1}"),
            Map.entry('\u2070', "^{0}"),
            Map.entry('\u00bd', "\\frac{1}{2}"),
            Map.entry('\u00bc', "\\frac{1}{4}"),
            Map.entry('\u00be', "\\frac{3}{4}"),
            Map.entry('\u2153', "\\frac{1}{3}"),
            Map.entry('\u2154', "\\frac{2}{3}"),
            Map.entry('\u03b8', "\\theta "),
            Map.entry('\u03b1', "\\alpha "),
            Map.entry('\u03b2', "\\beta "),
            Map.entry('\u03bb', "\\lambda "),
            Map.entry('\u03c9', "\\omega "),
            Map.entry('\u2032', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u230a', "\\lfloor "),
            Map.entry('\u230b', "\\rfloor "),
            Map.entry('\u2308', "\\lceil "),
            Map.entry('\u2309', "\\rceil "),
            Map.entry('\u20ac', ""),
            Map.entry('\u00a3', ""),
            Map.entry('\u200b', ""),
            Map.entry('\ufeff', ""));

    private Signs() {}

    static String inLatex(String text) {
        StringBuilder latex = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = c < 128 ? null : of(c);
            if (replacement != null && latex == null) {
                latex = new StringBuilder(text.length() + 32).append(text, 0, i);
            }
            if (latex != null) {
                latex.append(replacement == null ? String.valueOf(c) : replacement);
            }
        }
        return latex == null ? text : latex.toString();
    }

    private static @Nullable String of(char c) {
        if (c >= '\u2074' && c <= '\u2079') {
            return "^{" + (c - '\u2070') + "}";
        }
        if (c >= '\u2080' && c <= '\u2089') {
            return "_{" + (c - '\u2080') + "}";
        }
        return LATEX.get(c);
    }
}
