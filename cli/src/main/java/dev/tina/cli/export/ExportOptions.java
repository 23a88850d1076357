package dev.tina.cli.export;

import dev.tina.cli.client.TinaApi;
import dev.tina.terminal.CommandOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which policy version is taken away, and as what. */
public final class ExportOptions {

    /** In which type merged weights are written. */
    enum Type {
        BASE,
        FLOAT32
    }

    @Option(
            names = "--checkpoint",
            paramLabel = "WHICH",
            defaultValue = "best",
            description = "best (by held-out Pass@1), last, or a policy version; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String checkpoint;

    @Option(names = "--merged", description = "Merges the adapter into the base's weights.")
    private boolean merged;

    @Option(
            names = "--dtype",
            paramLabel = "TYPE",
            defaultValue = "BASE",
            description = "Type of merged weights: the base's own, or FLOAT32; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Type dtype;

    @Option(
            names = "--license",
            paramLabel = "NAME",
            converter = License.Converter.class,
            description = "The licence that the card names, as the hub writes it, such as apache-2.0; none by default.")
    private @Nullable License license;

    /** What they say of a job; throws picocli's failure where they do not go together. */
    public JobExport of(TinaApi api, String jobId, CommandOutput console) throws InterruptedException {
        requireTogether(console);
        return JobExport.of(api, jobId, this);
    }

    /** Throws picocli's failure where the options do not go together. */
    void requireTogether(CommandOutput console) {
        if (float32() && !merged) {
            throw console.misuse("--dtype is for --merged; an adapter is written as it was stored");
        }
    }

    String checkpoint() {
        return checkpoint;
    }

    boolean merged() {
        return merged;
    }

    boolean float32() {
        return dtype == Type.FLOAT32;
    }

    @Nullable
    License license() {
        return license;
    }
}
