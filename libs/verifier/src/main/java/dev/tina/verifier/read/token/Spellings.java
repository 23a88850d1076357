package dev.tina.verifier.read.token;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Gives one spelling to commands that have several. */
final class Spellings {

    /** The spelling that is kept, and those it stands for. */
    private static final Map<String, String> KEPT = read("""
            frac <- dfrac tfrac cfrac nicefrac sfrac xfrac flatfrac
            binom <- dbinom tbinom
            leq <- le leqslant leqq
            geq <- ge geqslant geqq
            neq <- ne
            less <- lt
            greater <- gt
            cdot <- times ast bullet centerdot
            infty <- infinity infin inf oo
            log <- lg
            ( <- langle lgroup lparen
            ) <- rangle rgroup rparen
            [ <- lbrack
            ] <- rbrack
            \\{ <- lbrace
            \\} <- rbrace
            | <- vert mid Vert
            emptyset <- varnothing O
            approx <- approxeq simeq
            lceil <- ulcorner
            rceil <- urcorner
            lfloor <- llcorner
            rfloor <- lrcorner
            setminus <- smallsetminus backslash
            cup <- bigcup
            cap <- bigcap
            and <- land wedge
            or <- lor vee
            : <- colon
            overline <- bar
            hat <- widehat
            tilde <- widetilde
            vec <- overrightarrow
            epsilon <- varepsilon
            phi <- varphi
            theta <- vartheta
            rho <- varrho
            sigma <- varsigma
            kappa <- varkappa
            mathbb R <- R Reals reals
            mathbb Z <- Z
            mathbb N <- N
            mathbb Q <- Q
            ceil <- ceiling
            to <- longrightarrow rightarrow
            Rightarrow <- Longrightarrow implies
            = <- coloneqq
            ' <- prime
            % <- percent pct percentage
            degree <- degrees deg
            """);

    /** Names that mean the command of that name, written without its backslash. */
    private static final Set<String> PLAIN = Words.set("""
        sqrt pi infinity infty inf oo theta alpha beta gamma delta epsilon lambda mu omega sigma phi rho tau
        frac binom percent pct percentage degrees degree deg or and mod ceil ceiling cup\
        """);

    private Spellings() {}

    /** The name, or the one that is kept in its place; a single character, or one behind a backslash, is a sign. */
    static String of(String command) {
        return KEPT.getOrDefault(command, command);
    }

    /** Whether the name means a command even without a backslash. */
    static boolean isPlainCommand(String name) {
        return PLAIN.contains(name);
    }

    private static Map<String, String> read(String lines) {
        Map<String, String> kept = new HashMap<>();
        for (String line : lines.strip().split("\n", -1)) {
            String[] sides = line.split(" <- ", -1);
            for (String name : sides[1].split(" ", -1)) {
                if (kept.put(name, sides[0]) != null) {
                    throw new IllegalStateException(name + " must have one spelling, has two");
                }
            }
        }
        return Map.copyOf(kept);
    }
}
