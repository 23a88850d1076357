package dev.tina.verifier.read.token;

import java.util.Set;

/** Sorts the commands of LaTeX by what they do. */
final class Commands {

    /** Commands that only set space or size. */
    static final Set<String> LAYOUT = Words.set("""
        left right mleft mright middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm
        displaystyle textstyle scriptstyle limits nolimits quad qquad enspace enskip thinspace medspace
        thickspace negthinspace nonumber notag hline hfill centering strut mathstrut null relax boxed fbox
        boldsymbol bm mathit mathcal mathsf mathtt mathfrak pmb ensuremath large Large small tiny normalsize
        huge Huge LARGE footnotesize scriptsize scriptscriptstyle bfseries mdseries itshape slshape upshape
        scshape rmfamily sffamily ttfamily tt sf sl sc em cal mit boldmath unboldmath mathscr mathnormal
        mathbfit mathopen mathclose mathpunct mathinner displaylimits negmedspace negthickspace nobreakspace
        space hfil vfill smallskip medskip bigskip noindent newline linebreak allowbreak nobreak break par llap
        rlap mathllap mathrlap mathclap therefore qed qedhere blacksquare checkmark pounds euro yen textdollar
        texteuro textsterling bf it rm mathop mathbin mathrel mathord smash variable\
        """);

    /** Commands that only set space or colour by what follows in braces. */
    static final Set<String> WITHOUT_ARGUMENT = Words.set("""
        hspace vspace phantom hphantom vphantom tag color textcolor label mspace kern mkern hskip mskip fontsize
        selectfont pagecolor\
        """);

    /** Types of letter that say it is a set of numbers. */
    static final Set<String> BLACKBOARD = Words.set("mathbb mathbbm mathds Bbb bbold");

    /** Commands that turn what follows in braces into text. */
    static final Set<String> TEXT = Words.set("""
        text textbf textit textrm textnormal textsf texttt textsc textup mbox hbox emph underline mathrm
        operatorname\
        """);

    /** Letters that have no command of their own shape in Latin. */
    static final Set<String> GREEK = Words.set("""
        alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi rho sigma tau upsilon phi chi
        psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell\
        """);

    private Commands() {}
}
