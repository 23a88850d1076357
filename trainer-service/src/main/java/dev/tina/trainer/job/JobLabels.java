package dev.tina.trainer.job;

import dev.tina.common.Require;
import dev.tina.common.StorableText;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people call a job, and say of it; the job itself does not depend on it.
 *
 * @param name of 1 to 100 characters on one line; several jobs may share it
 * @param tags at most 20, each of 1 to 50 of {@code A-Z a-z 0-9 . _ -}; a tag given twice counts once
 * @param note of at most 2,000 characters; null for none
 */
public record JobLabels(
        String name, List<String> tags, @Nullable String note) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_TAGS = 20;
    private static final String NAME = "a text of 1 to " + LONGEST_NAME + " characters without control characters";
    private static final String NOTE = "a text of at most " + LONGEST_NOTE + " characters without U+0000";

    public JobLabels {
        Require.that(isName(name), "name", name, NAME);
        Require.that(tags.size() <= MOST_TAGS, "tags", tags.size() + " tags", "at most " + MOST_TAGS + " tags");
        for (String tag : tags) {
            Require.that(tag.matches("[A-Za-z0-9._-]{1,50}"), "tags", tag, "texts of 1 to 50 of A-Z a-z 0-9 . _ -");
        }
        Require.that(note == null || isNote(note), "note", note, NOTE);
        tags = List.copyOf(new LinkedHashSet<>(tags));
    }

    /** A name alone. */
    public static JobLabels named(String name) {
        return new JobLabels(name, List.of(), null);
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && length(name) <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl)
                && StorableText.isUnicode(name);
    }

    private static boolean isNote(String note) {
        return length(note) <= LONGEST_NOTE && StorableText.isOne(note);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
