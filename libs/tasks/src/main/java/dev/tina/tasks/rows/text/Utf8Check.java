package dev.tina.tasks.rows.text;

/** Finds the first byte that is no UTF-8 in bytes that come piece by piece. */
public final class Utf8Check {

    private int left;
    private int least = 0x80;
    private int most = 0xbf;

    /** The place of the first faulty byte of all, or -1; a character that is cut short at the end is a fault. */
    public static int firstFault(byte[] bytes) {
        Utf8Check check = new Utf8Check();
        int fault = check.feed(bytes, 0, bytes.length);
        return fault < 0 && check.left > 0 ? bytes.length : fault;
    }

    /** The place of the first faulty byte between two places, or -1. */
    int feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (left == 0) {
                at = afterAscii(bytes, at, to);
            }
            if (at < to && !accepts(bytes[at] & 0xff)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private static int afterAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Whether the last character is whole. */
    boolean isWhole() {
        return left == 0;
    }

    private boolean accepts(int value) {
        if (left > 0) {
            boolean continues = value >= least && value <= most;
            left--;
            bounds(0x80, 0xbf);
            return continues;
        }
        left = value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : 1;
        switch (value) {
            case 0xe0 -> bounds(0xa0, 0xbf);
            case 0xed -> bounds(0x80, 0x9f);
            case 0xf0 -> bounds(0x90, 0xbf);
            case 0xf4 -> bounds(0x80, 0x8f);
            default -> bounds(0x80, 0xbf);
        }
        return value >= 0xc2 && value <= 0xf4;
    }

    private void bounds(int lower, int upper) {
        least = lower;
        most = upper;
    }
}
