package dev.tina.verifier.read.character;

import java.text.Normalizer;

/** The characters of Unicode as the LaTeX that means the same. */
public final class Signs {

    private static final char FRACTION_SLASH = '\u2044';

    private Signs() {}

    public static String inLatex(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < 128) {
            plain++;
        }
        return plain == text.length() ? text : latex(text, plain);
    }

    private static String latex(String text, int plain) {
        StringBuilder latex = new StringBuilder(text.length() + 32).append(text, 0, plain);
        for (int at = plain; at < text.length(); ) {
            Scripts script = Scripts.at(text, at);
            if (script == null) {
                int sign = text.codePointAt(at);
                latex.append(of(sign));
                at += Character.charCount(sign);
            } else {
                latex.append(script.latex());
                at = script.end();
            }
        }
        return latex.toString();
    }

    private static String of(int sign) {
        if (sign < 128) {
            return Character.toString(sign);
        }
        String known = SignTable.latex(sign);
        if (known != null) {
            return known;
        }
        int digit = Character.digit(sign, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        return isInvisible(sign) ? "" : isStyled(sign) ? plain(sign) : Character.toString(sign);
    }

    private static boolean isInvisible(int sign) {
        if ((sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069)) {
            throw new UnreadableException("a control character that turns the direction of writing");
        }
        int type = Character.getType(sign);
        return type == Character.FORMAT || (sign >= 0xfe00 && sign <= 0xfe0f);
    }

    /** Letters of another style or width, and fractions in one character. */
    private static boolean isStyled(int sign) {
        return (sign >= 0x1d400 && sign <= 0x1d7ff)
                || (sign >= 0x2100 && sign <= 0x215f)
                || (sign >= 0xff01 && sign <= 0xff5e)
                || (sign >= 0xbc && sign <= 0xbe)
                || sign == 0x2189;
    }

    private static String plain(int sign) {
        String written = Character.toString(sign);
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        int slash = plain.indexOf(FRACTION_SLASH);
        if (slash > 0 && slash < plain.length() - 1) {
            return "\\frac{" + plain.substring(0, slash) + "}{" + plain.substring(slash + 1) + "}";
        }
        return plain.equals(written) ? written : inLatex(plain);
    }
}
