package dev.tina.cli.follow;

import dev.tina.cli.client.SystemOption.Gateway;
import dev.tina.cli.client.answer.JobAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a job, as commands that are ready to paste. */
public final class NextCommands {

    private final JobAnswer job;
    private final Gateway gateway;
    private final String system;

    /** @param system the option that names the system, with a blank before it; nothing for the usual one */
    public NextCommands(JobAnswer job, Gateway gateway, String system) {
        this.job = job;
        this.gateway = gateway;
        this.system = system;
    }

    /** For a job that is over. */
    public List<String> afterTheEnd() {
        List<String> lines = new ArrayList<>(List.of("next:"));
        String folder = "tina-" + job.shortId();
        if (gateway.ends()) {
            lines.add("  ./tina up --detach" + (system.startsWith(" --data") ? system : ""));
        } else {
            lines.add("  " + page());
        }
        lines.add("  ./tina report " + job.shortId() + " --output " + folder + ".html" + system);
        lines.add("  ./tina export " + job.shortId() + which() + " --output " + folder + system);
        String base = job.recipe().path("base").asString("");
        if (Files.isDirectory(Path.of(base))) {
            lines.add("  ./tina generate --model " + base + " --adapter " + folder + " --prompt 'What is 3 + 4?'");
        }
        return lines;
    }

    /** The base is no trained version, so where it is the best the last is taken. */
    private String which() {
        return job.bestVersion() != null && job.bestVersion() > 0 ? "" : " --checkpoint last";
    }

    /** For a job that paused by itself. */
    public List<String> whilePaused() {
        return List.of("next:", "  " + page(), "  " + named("logs"), "  " + named("resume"), "  " + named("cancel"));
    }

    /** For a job that goes on without the command that made or followed it. */
    public List<String> whileItRuns() {
        if (gateway.ends()) {
            return List.of(
                    "the system that was started for job " + job.shortId()
                            + " stops, and the job stands still; both go on with:",
                    "  ./tina up --detach" + system,
                    "  " + named("follow"));
        }
        return List.of(
                "job " + job.shortId() + " goes on; to follow, pause or end it:",
                "  " + named("follow"),
                "  " + named("pause"),
                "  " + named("cancel"));
    }

    private String named(String command) {
        return "./tina " + command + " " + job.shortId() + system;
    }

    private String page() {
        return gateway.address() + "/dashboard/#/jobs/" + job.id();
    }
}
