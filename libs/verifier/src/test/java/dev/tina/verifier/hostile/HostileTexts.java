package dev.tina.verifier.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts made to hang, overflow or exhaust a verifier, by name. */
final class HostileTexts {

    private HostileTexts() {}

    static Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        numbers(texts);
        nesting(texts);
        length(texts);
        structures(texts);
        characters(texts);
        return texts;
    }

    private static void numbers(Map<String, String> texts) {
        for (String text : new String[] {
            "9^{9^{9^9}}",
            "10^{10^{10}}",
            "2^{2^{2^{2^{2^2}}}}",
            "\\sqrt[10^9]{2}",
            "\\sqrt[1000000000]{2^{1000000000}}",
            "(10^7)!",
            "100000!!!!",
            "2500!-2499!",
            "\\sum_{k=1}^{10^9} k",
            "\\sum_{k=1}^{150000} \\sin k",
            "\\prod_{k=1}^{10^9} \\frac{k}{k+1}",
            "\\sum_{a=1}^{9999}\\sum_{b=1}^{9999}\\sum_{c=1}^{9999} abc",
            "\\binom{10^9}{5 \\cdot 10^8}",
            "\\binom{5000}{2500}",
            "1e999999999",
            "10^{-400}-10^{-401}",
            "\\frac{1}{\\sin(10^{300})}",
            "\\gcd(10^{9000}, 10^{8999}+1)",
            "\\log_{2}(3^{20000})",
            "\\Gamma(10^{300})!",
            "\\lfloor 10^{9000}\\pi \\rfloor",
            "\\frac{1}{3}+\\frac{1}{7^{3000}}+\\frac{1}{11^{2500}}+\\frac{1}{13^{2500}}",
        }) {
            texts.put(text, text);
        }
        texts.put("a sum of 700 fractions", fractions(700));
        texts.put("a product of 500 sums", "(x+y+1)".repeat(500));
        texts.put("powers of powers of (1+i)", "((1+i)^{999})".repeat(200));
    }

    private static String fractions(int count) {
        StringBuilder sum = new StringBuilder("1");
        for (int i = 0; i < count; i++) {
            sum.append("+1/").append(7919 + 2 * i);
        }
        return sum.toString();
    }

    private static void nesting(Map<String, String> texts) {
        texts.put("3,000 braces", "{".repeat(3_000) + "x" + "}".repeat(3_000));
        texts.put("3,000 brackets", "(".repeat(3_000) + "1" + ")".repeat(3_000));
        texts.put("190 brackets", "(".repeat(190) + "1" + ")".repeat(190));
        texts.put("1,000 fractions", "\\frac{1}{1+".repeat(1_000) + "1" + "}".repeat(1_000));
        texts.put("60 fractions", "\\frac{1}{1+".repeat(60) + "x" + "}".repeat(60));
        texts.put("600 texts", "\\text{".repeat(600) + "a" + "}".repeat(600));
        texts.put("900 roots", "\\sqrt".repeat(900) + "2");
        texts.put("60 roots", "\\sqrt{1+".repeat(60) + "x" + "}".repeat(60));
        texts.put("3,000 bars", "|".repeat(3_000));
        texts.put("3,000 signs", "-".repeat(3_000) + "1");
        texts.put("1,000 factorials", "x!".repeat(1_000));
        texts.put("1,000 exponents", "x^".repeat(1_000) + "2");
        texts.put("60 exponents", "x^{".repeat(60) + "2" + "}".repeat(60));
        texts.put("1,500 divisions", "1/".repeat(1_500) + "2");
        texts.put("700 sines", "\\sin ".repeat(700) + "x");
        texts.put("60 sines", "\\sin(".repeat(60) + "x" + ")".repeat(60));
        texts.put("1,250 words behind words", "2" + "of2".repeat(1_250));
        texts.put("conditions behind conditions", "5" + "\\text{if}x".repeat(380));
        texts.put("conditions with infinities", "5" + "\\text{if}\u221Edx".repeat(330));
        texts.put("units behind units", "5" + "\\text{ cm }5".repeat(300));
        texts.put("reals and no reals", "\\mathbb{R}not ".repeat(290));
        texts.put("20 sets in sets", "\\{1,".repeat(20) + "2" + "\\}".repeat(20));
    }

    private static void length(Map<String, String> texts) {
        texts.put("1,500 items", "1,".repeat(1_500) + "2");
        texts.put("1,000 roots in a list", "\\sqrt2,".repeat(570) + "2");
        texts.put("500 names in a list", names(500));
        texts.put("a million digits", "9".repeat(1_000_000));
        texts.put("a million decimals", "0." + "9".repeat(1_000_000));
        texts.put("1,900 digits", "9".repeat(1_900));
        texts.put("20,000 boxes", "\\boxed{1} ".repeat(20_000));
        texts.put("20,000 open boxes", "\\boxed{".repeat(20_000));
        texts.put("20,000 boxes of nothing", "\\boxed{} ".repeat(20_000));
        texts.put("20,000 boxes without braces", "\\boxed ".repeat(20_000));
        texts.put("50,000 dollars", "$".repeat(50_000));
        texts.put("50,000 formulas", "$x$ ".repeat(50_000));
        texts.put("50,000 formulas of words", "$it is$ ".repeat(50_000));
        texts.put("50,000 openers", "\\( ".repeat(50_000));
        texts.put("50,000 closers", "\\) ".repeat(50_000));
        texts.put("20,000 announcements", "the answer is ".repeat(20_000));
        texts.put("20,000 conclusions", "therefore ".repeat(20_000));
        texts.put("50,000 numbers", "12 ".repeat(50_000));
        texts.put("a million spaces", " ".repeat(1_000_000));
    }

    private static String names(int count) {
        StringBuilder list = new StringBuilder("a_0");
        for (int i = 1; i < count; i++) {
            list.append(",a_").append(i);
        }
        return list.toString();
    }

    private static void structures(Map<String, String> texts) {
        texts.put("a matrix of 10^6 cells", "\\begin{pmatrix}" + "1 & ".repeat(1_000_000) + "1\\end{pmatrix}");
        texts.put("a matrix of 900 cells", "\\begin{pmatrix}" + "1&2&3\\\\".repeat(300) + "\\end{pmatrix}");
        texts.put("60 matrices", "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}".repeat(60));
        texts.put(
                "8 matrices of 10 by 10",
                ("\\begin{pmatrix}" + "x&1&1&1&1&1&1&1&1&1\\\\".repeat(10) + "\\end{pmatrix}").repeat(8));
        texts.put("500 times either sign", "\\pm 1".repeat(500));
        texts.put("60 items with either sign", "x\\pm 1,".repeat(60) + "1");
        texts.put("40 unions", "(0,1)\\cup ".repeat(39) + "(2,3)");
        texts.put("500 intervals", "(0,1),".repeat(500) + "(2,3)");
        texts.put("a chain of 1,000 relations", "x<".repeat(1_000) + "y");
        texts.put("a ratio of 1,000", "1:".repeat(1_000) + "2");
        texts.put("1,000 equations", "x=1,".repeat(1_000) + "y=2");
    }

    private static void characters(Map<String, String> texts) {
        texts.put("NUL bytes", "\u0000".repeat(1_000));
        texts.put("lone surrogates", "\ud800".repeat(1_000));
        texts.put("3,000 backslashes", "\\".repeat(3_000));
        texts.put("a tower of accents", "1 " + "\u0301".repeat(3_000));
        texts.put("right-to-left marks", "\u202e1\u202c".repeat(500));
        texts.put("exponents of Unicode", "x" + "\u00b2".repeat(3_000));
        texts.put("every Unicode block", everyBlock());
        texts.put("a million backslashes", "\\".repeat(1_000_000));
        texts.put("a million letters", "x".repeat(1_000_000));
    }

    private static String everyBlock() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 256) {
            text.appendCodePoint(c + 65);
        }
        return text.toString();
    }
}
