package dev.tina.verifier.corpus;

import java.util.Optional;
import java.util.regex.Pattern;

/** Why LaTeX is not read as latex2sympy reads it, or not at all: what it says is no answer, or another convention holds. */
enum Deviation {
    CALCULUS(
            "a derivative, an integral or a limit to be worked out is a task, not an answer",
            "",
            "Derivative|Integral|Limit"),
    STATEMENT("whether a statement about sets is true is no part of an answer", "subseteq|supseteq|notin", ""),
    POLYNOMIAL_DIVISORS(
            "gcd and lcm here are those of whole numbers and fractions; SymPy's are those of polynomials",
            "(gcd|lcm)\\}?\\(.*([a-z]|\\\\pi|\\\\sqrt)",
            ""),
    CAPITAL_I("a capital I is a name, such as that of the identity matrix; i is the imaginary unit", "I", ""),
    BARE_BRACES("braces without a backslash only group", "^\\{\\\\begin", "FiniteSet"),
    NESTED_BARS("|x|y| within bars has two readings", "\\|\\|x\\|\\|", ""),
    REMAINDER_THEN_QUOTIENT(
            "in 141 mod 9/3 the fraction is the modulus; SymPy divides the remainder, and likewise multiplies it",
            "mod [0-9]+ ?(/|\\\\times)",
            ""),
    DOUBLE_PRECISION(
            "SymPy computes this in double precision; the exact value is another", "mod.*[0-9]\\.[0-9]", "Float"),
    OWN_SYNTAX("\\variable and \\char are no mathematical writing", "\\\\variable|\\\\char", ""),
    LOWER_CASE("SymPy lower-cases these names; S_{MBCN} is not s_{mbcn}", "MBCN", ""),
    MULTIFACTORIAL("x!!! is the product of every third number; SymPy takes the factorial three times", "!!!", ""),
    TWO_NUMERALS("two numerals after one another are no product", "^3 1", "");

    private final String reason;
    private final Pattern latex;
    private final Pattern srepr;

    Deviation(String reason, String latex, String srepr) {
        this.reason = reason;
        this.latex = Pattern.compile(latex);
        this.srepr = Pattern.compile(srepr);
    }

    static Optional<Deviation> of(String latex, String srepr) {
        for (Deviation deviation : values()) {
            if (deviation.latex.matcher(latex).find()
                    && deviation.srepr.matcher(srepr).find()) {
                return Optional.of(deviation);
            }
        }
        return Optional.empty();
    }

    String reason() {
        return reason;
    }
}
