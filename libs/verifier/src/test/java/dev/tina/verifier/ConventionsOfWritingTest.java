package dev.tina.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** One row for each convention of mathematical writing: its name, an answer, a reference answer. */
class ConventionsOfWritingTest {

    private final AnswerVerifier verifier = new AnswerVerifier();

    private Verdict verdict(String answer, String reference) {
        return verifier.verify("\\boxed{" + answer + "}", reference);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "braces left out of a fraction|\\frac12|0.5",
                "one brace left out of a fraction|\\frac{270}7|270/7",
                "a fraction of letters without braces|\\frac \\pi4|\\pi/4",
                "a mixed number|6\\frac15|31/5",
                "a mixed number in plain writing|1 1/2|3/2",
                "a fraction before a letter is a factor|2\\frac{x}{3}|2x/3",
                "a half of x|1/2x|x/2",
                "an unwritten product below a line of text|a/bc|\\frac{a}{bc}",
                "a bar over repeating digits|0.1\\overline{6}|1/6",
                "commas between thousands|1,234,567|1234567",
                "a braced comma between thousands|14{,}916|14916",
                "a drawn-in comma between thousands|11,\\! 111|11111",
                "thin spaces between thousands|10\\,000|10000",
                "a comma inside a pair parts its items|(1,200)|(1, 200)",
                "a decimal comma|2,74|2.74",
                "a leading point|.5|1/2",
                "powers of ten|1.5e3|1500",
                "powers of ten written out|2.5 \\times 10^{2}|250",
                "a dollar sign before money|\\$15,\\!000|15000",
                "a unit in text|15\\text{ cm}^2|15",
                "a unit in words|125 miles|125",
                "a counted thing|9 \\text{ multiples}|9",
                "a percent sign|28\\%|28",
                "the word percent|28 percent|28\\%",
                "a percentage as a fraction|28\\%|0.28",
                "a degree sign outside a function|90^\\circ|90",
                "degrees inside a function|\\cos 60^\\circ|\\frac{1}{2}",
                "a digit behind a root|3\\sqrt2|\\sqrt{18}",
                "a root with its degree|\\sqrt[3]{-8}|-2",
                "a function's argument without brackets|2 \\sin b \\cos a|2\\cos(a)\\sin(b)",
                "a function's power before its argument|\\sin^2 x + \\cos^2 x|1",
                "an inverse function|\\sin^{-1} x|\\arcsin x",
                "a logarithm's base|\\log_2 8|3",
                "f(x) applies|f(x+1)+1|1+f(1+x)",
                "x(x-1) multiplies|x(x-1)|x^2-x",
                "a factorial binds closer than a power|2^{3}!|2^3!",
                "a binomial coefficient|\\binom{5}{2}|10",
                "n choose k|{5 \\choose 2}|10",
                "a floor|\\lfloor 2.7 \\rfloor|2",
                "bars around a value|\\lvert -3 \\rvert + \\vert 2 \\vert|5",
                "a sum over an index|\\sum_{k=1}^{4} k^2|30",
                "i is an index where a sum binds it|\\sum_{i=1}^{3} i|6",
                "i is the imaginary unit elsewhere|i^2|-1",
                "e in text is the constant|\\text{e}^2|e^2",
                "either sign|1 \\pm \\sqrt{2}|1-\\sqrt{2}, 1+\\sqrt{2}",
                "a list in any order|3, 1, 2|1, 2, 3",
                "and in a list|12 \\text{ and } 13|12, 13",
                "a list in braces|\\{2,1\\}|1,2",
                "semicolons in a point|(0;1;2)|(0,1,2)",
                "a point with its names|(x,y) = (3,2)|(3,2)",
                "a name before a value|x = 5|5",
                "one name before several values|n = 1, 2|1, 2",
                "a length named by its ends|AB = 4|4",
                "a chain of equalities ends in its value|x = 2+3 = 5|5",
                "an approximation behind the exact value|x = 1/3 \\approx 0.33|1/3",
                "membership names a set|x \\in [0,1)|[0,1)",
                "a pair in round brackets is an interval beside one|(0,1) \\cup (2,3)|(2,3) \\cup (0,1)",
                "touching intervals are one|(0,1] \\cup (1,2)|(0,2)",
                "all reals but one|\\mathbb{R} \\setminus \\{2\\}|(-\\infty,2) \\cup (2,\\infty)",
                "an interval for an inequality|(0,1)|0 < x < 1",
                "an inequality read from right to left|5 \\ge x|x \\le 5",
                "an inequality turned by a negative factor|-x > -1|x < 1",
                "an equation times a factor|4x + 8y = 6|2x + 4y - 3 = 0",
                "a ratio times a factor|6:2|3:1",
                "a column is a vector|\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}|(1,2)",
                "every bracket of a matrix|\\begin{bmatrix} 1 & 2 \\end{bmatrix}|\\begin{pmatrix} 1 & 2 \\end{pmatrix}",
                "a factor before a matrix|2\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}|\\begin{pmatrix} 2 \\\\ 4 \\end{pmatrix}",
                "a numeral of a base|204_5|204_{5}",
                "letters as digits|152A_{11}|152A_{11}",
                "a letter in brackets is a choice|\\text{(C)}|C",
                "words in text|\\text{Evelyn}|evelyn",
                "a full stop at the end|42.|42",
                "a decimal rounded at the places it shows|0.3333|\\frac{1}{3}",
                "signs of Unicode|2\u00d73\u22121|5",
                "a Unicode exponent|x\u00b2|x^2",
                "a backslash escaped twice|\\\\frac{1}{2}|1/2",
            })
    void isKnown(String convention, String answer, String reference) {
        assertThat(verdict(answer, reference)).as(convention).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "the kind of bracket|(0,1]|[0,1]",
                "the order in a point|(2,1)|(1,2)",
                "a point is no set|\\{1,3\\}|(1,3)",
                "one item short|1,2|1,2,3",
                "a comma with a space parts items|32, 349|32349",
                "a decimal with too few places|0.33|1/3",
                "a decimal rounded wrongly|0.3334|1/3",
                "a decimal is no rounded decimal|7.777|7.78",
                "the base of a numeral|204_5|204",
                "a numeral without its base|204|204_5",
                "a time of day is no ratio|1:00|12:00",
                "the degree sign inside a function|\\cos 60|\\cos 60^\\circ",
                "a bare letter is no unit|5m|5",
                "another variable|2y|2x",
                "another function's argument|f(y)|f(x)",
                "one of two signs|2021|\\pm 2021",
                "an equation for a value|a + 3z = 0|0",
                "an inequality turned round|x < 5|x > 5",
                "an inequality for an interval|0 < x < 1|x \\in (0,1)",
                "a difference beyond double precision|10^{20}+\\sqrt{3}|10^{20}+\\sqrt{2}",
                "tiny values|2^{-99}|2^{-98}",
                "the sign of a root|\\sqrt{x^2}|x",
                "a value for an infinite one|10^{300}|\\infty",
            })
    void matters(String convention, String answer, String reference) {
        assertThat(verdict(answer, reference)).as(convention).isInstanceOf(Verdict.Incorrect.class);
    }

    /** {@code name || answer || reference answer}: what models and task sets write for the same thing. */
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(
            resources = {"/conventions/equal.txt", "/conventions/notation-equal.txt"},
            delimiterString = "||")
    void isTheSame(String convention, String answer, String reference) {
        assertThat(verifier.verify(boxed(answer), reference)).as(convention).isInstanceOf(Verdict.Correct.class);
    }

    @ParameterizedTest(name = "{0}: {1} is not {2}")
    @CsvFileSource(
            resources = {"/conventions/different.txt", "/conventions/notation-different.txt"},
            delimiterString = "||")
    void isNotTheSame(String convention, String answer, String reference) {
        assertThat(verifier.verify(boxed(answer), reference)).as(convention).isInstanceOf(Verdict.Incorrect.class);
    }

    private static String boxed(String answer) {
        boolean completion = answer.contains("\\boxed") || answer.contains("\\fbox");
        return completion ? answer : "\\boxed{" + answer + "}";
    }
}
