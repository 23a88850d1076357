package dev.tina.rewards.format;

/** How often a text holds another, overlapping ones counted. */
final class Occurrences {

    private Occurrences() {}

    static boolean once(String part, String text) {
        int first = text.indexOf(part);
        return first >= 0 && text.indexOf(part, first + 1) < 0;
    }
}
