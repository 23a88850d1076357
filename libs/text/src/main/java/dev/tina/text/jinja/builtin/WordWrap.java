package dev.tina.text.jinja.builtin;

import dev.tina.text.jinja.limit.EvaluationException;
import dev.tina.text.jinja.limit.RenderBudget;
import dev.tina.text.jinja.python.PythonStrings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a paragraph into lines of a width at most, between words, at hyphens, or within words that are too long. */
final class WordWrap {
    private static final String SPACE = "[\\t\\n\\x0b\\x0c\\r ]";
    private static final String NO_SPACE = "[^\\t\\n\\x0b\\x0c\\r ]";
    private static final String LETTER = "[^\\d\\W]";
    private static final String IN_WORD = "[\\w!\"'&.,?]";

    /** As Python's textwrap: space, a dash between words, or a word up to its hyphen, its end or a dash. */
    private static final Pattern CHUNK = Pattern.compile(
            SPACE + "+|(?<=" + IN_WORD + ")-{2,}(?=\\w)|" + NO_SPACE + "+?(?:-(?:(?<=" + LETTER + "{2}-)|(?<=" + LETTER
                    + "-" + IN_WORD + "-))(?=" + LETTER + "-?" + LETTER + ")|(?=" + SPACE + "|\\z)|(?<=" + IN_WORD
                    + ")(?=-{2,}\\w))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD = Pattern.compile(SPACE + "+|" + NO_SPACE + "+");

    private final RenderBudget budget;
    private final int width;
    private final boolean breaksWords;
    private final boolean breaksAtHyphens;

    WordWrap(RenderBudget budget, long width, boolean breaksWords, boolean breaksAtHyphens) {
        if (width <= 0) {
            throw new EvaluationException("the width of wordwrap must be at least 1, was " + width);
        }
        this.budget = budget;
        this.width = (int) Math.min(width, Integer.MAX_VALUE);
        this.breaksWords = breaksWords;
        this.breaksAtHyphens = breaksAtHyphens;
    }

    List<String> lines(String paragraph) {
        List<String> lines = new ArrayList<>();
        Deque<String> chunks = chunks(paragraph);
        while (!chunks.isEmpty()) {
            if (!lines.isEmpty() && chunks.peek().isBlank()) {
                chunks.pop();
            }
            List<String> line = line(chunks);
            if (!line.isEmpty() && line.getLast().isBlank()) {
                line.removeLast();
            }
            if (!line.isEmpty()) {
                lines.add(String.join("", line));
            }
        }
        return lines;
    }

    private Deque<String> chunks(String paragraph) {
        Deque<String> chunks = new ArrayDeque<>();
        Matcher matcher = (breaksAtHyphens ? CHUNK : WORD).matcher(paragraph);
        while (matcher.find()) {
            chunks.add(matcher.group());
        }
        return chunks;
    }

    private List<String> line(Deque<String> chunks) {
        List<String> line = new ArrayList<>();
        int length = 0;
        while (!chunks.isEmpty() && length + PythonStrings.length(chunks.peek()) <= width) {
            length += PythonStrings.length(chunks.peek());
            line.add(chunks.pop());
        }
        if (!chunks.isEmpty() && PythonStrings.length(chunks.peek()) > width) {
            breakWord(chunks, line, width - length);
        }
        return line;
    }

    /** Puts as much of a word that no line can hold onto this one as fits, or all of it on a line of its own. */
    private void breakWord(Deque<String> chunks, List<String> line, int space) {
        if (!breaksWords) {
            if (line.isEmpty()) {
                line.add(chunks.pop());
            }
            return;
        }
        String chunk = chunks.pop();
        budget.read(chunk.length());
        int end = chunk.offsetByCodePoints(0, space);
        if (breaksAtHyphens) {
            int hyphen = chunk.substring(0, end).lastIndexOf('-');
            boolean isBehindWord =
                    hyphen > 0 && chunk.substring(0, hyphen).chars().anyMatch(c -> c != '-');
            end = isBehindWord ? hyphen + 1 : end;
        }
        line.add(chunk.substring(0, end));
        chunks.push(chunk.substring(end));
    }
}
