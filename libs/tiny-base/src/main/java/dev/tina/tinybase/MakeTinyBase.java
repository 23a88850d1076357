package dev.tina.tinybase;

import dev.tina.tinybase.measure.MeasuredShares;
import dev.tina.tinybase.pretraining.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Makes the tiny base for a command, and tells people how far it is. */
public final class MakeTinyBase {

    /** Of the base that comes with the system. */
    public static final long PUBLISHED_SEED = TinyBase.PUBLISHED_SEED;

    private MakeTinyBase() {}

    /**
     * Makes the base and measures it.
     *
     * @param output a folder that is not there yet
     * @param progress told in lines
     */
    public static MeasuredShares make(Path output, long seed, Consumer<String> progress) {
        return new TinyBase(seed).make(output, step -> progress.accept(line(step)));
    }

    /** What the base can do. */
    public static String line(MeasuredShares figures) {
        return String.format(
                Locale.ROOT,
                "held-out tasks: Pass@1 %.1f %% sampled, %.1f %% greedy; reasons in full in %.1f %%, then right in %.1f %%",
                100 * figures.passAt1(),
                100 * figures.greedy(),
                100 * figures.reasoned(),
                100 * figures.reasonedRight());
    }

    private static String line(Progress progress) {
        return String.format(
                Locale.ROOT,
                "step %4d of %d  %-8s  loss %.4f  %4.0f s",
                progress.step(),
                progress.steps(),
                progress.phase(),
                progress.loss(),
                progress.seconds());
    }
}
