package dev.tina.cli.client;

import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.supervisor.CommandFailure;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people call a job: its id, the start of it, its name, or {@code last}. */
public final class JobName {

    private static final Pattern START_OF_ID = Pattern.compile("[0-9a-fA-F][0-9a-fA-F-]{3,}");
    private static final int SHOWN = 10;

    private JobName() {}

    /**
     * The id of the job that is meant.
     *
     * @throws CommandFailure where there is none, or more than one, which are then named
     */
    public static String resolve(JobsApi jobs, String text) throws InterruptedException {
        if (isId(text)) {
            return text;
        }
        if (text.equals("last")) {
            return jobs.last().id();
        }
        List<JobAnswer> meant =
                jobs.all().stream().filter(job -> isMeant(job, text)).toList();
        return switch (meant.size()) {
            case 1 -> meant.getFirst().id();
            case 0 ->
                throw new CommandFailure("no job is called " + text
                        + "; a job is named by its id, by at least 4 characters of its start, by its name, or by 'last';"
                        + " ./tina jobs lists them");
            default -> throw new CommandFailure(ambiguous(text, meant));
        };
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMeant(JobAnswer job, String text) {
        return text.equals(job.name())
                || (START_OF_ID.matcher(text).matches() && job.id().regionMatches(true, 0, text, 0, text.length()));
    }

    private static String ambiguous(String text, List<JobAnswer> meant) {
        String candidates = meant.stream()
                .limit(SHOWN)
                .map(job -> "\n  " + job.id() + "  " + Objects.requireNonNullElse(job.name(), "-") + "  " + job.state())
                .collect(Collectors.joining());
        String more = meant.size() > SHOWN ? "\n  and " + (meant.size() - SHOWN) + " more" : "";
        return text + " may be any of " + meant.size() + " jobs; say which by more of its id:" + candidates + more;
    }
}
