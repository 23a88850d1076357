package dev.tina.verifier.read;

import java.util.Map;

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

    private static final String ON_THE_LINE = "0123456789+-()n";
    private static final String RAISED =
            "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207d\u207e\u207f";
    private static final String LOWERED =
            "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b\u208d\u208e\u2099";

    private Signs() {}

    static String inLatex(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < 128) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder latex = new StringBuilder(text.length() + 32).append(text, 0, plain);
        for (int at = plain; at < text.length(); ) {
            int raised = run(text, at, RAISED);
            int lowered = run(text, at, LOWERED);
            if (raised > at) {
                latex.append(script("^{", text, at, raised, RAISED));
            } else if (lowered > at) {
                latex.append(script("_{", text, at, lowered, LOWERED));
            } else {
                latex.append(of(text.charAt(at)));
            }
            at = Math.max(at + 1, Math.max(raised, lowered));
        }
        return latex.toString();
    }

    private static int run(String text, int from, String signs) {
        int end = from;
        while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String script(String opening, String text, int from, int end, String signs) {
        StringBuilder script = new StringBuilder(opening);
        text.substring(from, end).chars().forEach(c -> script.append(ON_THE_LINE.charAt(signs.indexOf(c))));
        return script.append('}').toString();
    }

    private static String of(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return String.valueOf((char) (c - 0xfee0)); // full width
        }
        String latex = LATEX.get(c);
        return latex == null ? String.valueOf(c) : latex;
    }
}
