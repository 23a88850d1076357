package dev.tina.verifier.read.character;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mathematical signs and letters of Unicode that LaTeX has a spelling of its own for. */
final class SignTable {

    /** Signs that are written the same, then what they are in LaTeX. */
    private static final String SIGNS = """
            −‐‑‒–—―﹣ -
            ﹢ +
            ×·⋅∙•∗⨯✕✖ \\cdot
            ÷∕⁄⧸ /
            ≤⩽≦ \\leq
            ≥⩾≧ \\geq
            ≠ \\neq
            ≈≃≅ \\approx
            ≡ \\equiv
            ∼ \\sim
            ∝ \\propto
            → \\to
            ⇒⟹ \\Rightarrow
            ⇔⟺ \\iff
            ∴ \\therefore
            ± \\pm
            ∓ \\mp
            √ \\sqrt
            ∛ \\sqrt[3]
            ∜ \\sqrt[4]
            ∞ \\infty
            ∑ \\sum
            ∏ \\prod
            ∫ \\int
            ∂ \\partial
            ∇ \\nabla
            ∈ \\in
            ∉ \\notin
            ⊂ \\subset
            ⊆ \\subseteq
            ∪⋃ \\cup
            ∩⋂ \\cap
            ∖ \\setminus
            ∅⌀Ø \\emptyset
            ∧ \\land
            ∨ \\lor
            ∠ \\angle
            △ \\triangle
            ⊥ \\perp
            ∥ \\parallel
            ∣ |
            ‖ \\|
            ∶ :
            ⟨〈〈 \\langle
            ⟩〉〉 \\rangle
            ⌊ \\lfloor
            ⌋ \\rfloor
            ⌈ \\lceil
            ⌉ \\rceil
            °º˚ \\degree
            ℃ \\degree C
            ℉ \\degree F
            ′’‘ '
            ″ ''
            ‴ '''
            … \\ldots
            ⋯ \\cdots
            。 .
            、 ,
            ℝ \\mathbb{R}
            ℤ \\mathbb{Z}
            ℕ \\mathbb{N}
            ℚ \\mathbb{Q}
            ℂ \\mathbb{C}
            ℙ \\mathbb{P}
            Γ \\Gamma
            Δ∆ \\Delta
            Θϴ \\Theta
            Λ \\Lambda
            Ξ \\Xi
            Π \\Pi
            Σ \\Sigma
            Υ \\Upsilon
            Φ \\Phi
            Ψ \\Psi
            ΩΩ \\Omega
            α \\alpha
            β \\beta
            γ \\gamma
            δ \\delta
            εϵ \\epsilon
            ζ \\zeta
            η \\eta
            θϑ \\theta
            ι \\iota
            κϰ \\kappa
            λ \\lambda
            μµ \\mu
            ν \\nu
            ξ \\xi
            π \\pi
            ϖ \\varpi
            ρϱ \\rho
            σς \\sigma
            τ \\tau
            υ \\upsilon
            φϕ \\phi
            χ \\chi
            ψ \\psi
            ω \\omega
            """;

    /** Greek letters that LaTeX writes as Latin ones. */
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΧο";

    private static final String LATIN = "ABEZHIKMNOPTXo";
    /** Spaces that part thousands. */
    private static final String NARROW = "\u00a0\u2007\u2008\u2009\u202f\u2006";

    private static final String WIDE = "\u2000\u2001\u2002\u2003\u2004\u2005\u200a\u205f\u3000";
    /** Signs before money, and quotation marks. */
    private static final String SILENT = "€£¥₹₩₽¢“”„«»";

    private static final Map<Integer, String> LATEX = new HashMap<>();

    static {
        SIGNS.lines().forEach(SignTable::add);
        NARROW.chars().forEach(space -> LATEX.put(space, "~"));
        WIDE.chars().forEach(space -> LATEX.put(space, " "));
        for (int i = 0; i < GREEK.length(); i++) {
            LATEX.put((int) GREEK.charAt(i), LATIN.substring(i, i + 1));
        }
        SILENT.chars().forEach(sign -> LATEX.put(sign, ""));
    }

    private SignTable() {}

    /** Null for a character that is not in the table. */
    static @Nullable String latex(int sign) {
        return LATEX.get(sign);
    }

    /** A command ends with a space, so that it does not run into the letters behind it. */
    private static void add(String line) {
        int blank = line.indexOf(' ');
        String signs = line.substring(0, blank);
        String meaning = line.substring(blank + 1);
        boolean command = meaning.startsWith("\\") && !meaning.endsWith("}");
        signs.chars().forEach(sign -> LATEX.put(sign, command ? meaning + " " : meaning));
    }
}
