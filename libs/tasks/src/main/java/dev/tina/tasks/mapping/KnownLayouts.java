package dev.tina.tasks.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Knows the columns of the data sets that recipes and benchmarks name, from their cards or from code that reads them. The
 * columns of {@code knoveleng/open-rs} and {@code RUC-AIBOX/STILL-3-Preview-RL-Data} are those that programs which train
 * on them read.
 */
public final class KnownLayouts {

    private static final ColumnMapping USUAL = ColumnMapping.usual();
    private static final ColumnMapping QUESTION = ColumnMapping.of("question", AnswerColumn.as("answer"));

    private static final List<KnownLayout> ALL = List.of(
            new KnownLayout("agentica-org/DeepScaleR-Preview-Dataset", "", USUAL),
            new KnownLayout("RUC-AIBOX/STILL-3-Preview-RL-Data", "", QUESTION),
            new KnownLayout("knoveleng/open-s1", "", USUAL),
            new KnownLayout("knoveleng/open-rs", "", USUAL),
            new KnownLayout("GAIR/LIMR", "", ColumnMapping.of("prompt", AnswerColumn.as("answer"))),
            new KnownLayout("open-r1/OpenR1-Math-220k", "default", USUAL),
            new KnownLayout(
                    "bethgelab/CuratedThoughts",
                    "OpenThoughts-114k-math-default",
                    ColumnMapping.of("problem", AnswerColumn.in("solution"))),
            new KnownLayout("openai/gsm8k", "main", ColumnMapping.of("question", AnswerColumn.in("answer"))),
            new KnownLayout(
                    "HuggingFaceH4/MATH-500",
                    "",
                    new ColumnMapping(
                            Optional.of("unique_id"),
                            "problem",
                            AnswerColumn.as("answer"),
                            List.of("subject"),
                            List.of())),
            new KnownLayout("HuggingFaceH4/aime_2024", "", USUAL));

    private KnownLayouts() {}

    public static List<KnownLayout> all() {
        return ALL;
    }

    /** The layout of a data set by its name on the hub. */
    public static Optional<KnownLayout> of(String id) {
        return ALL.stream().filter(layout -> layout.id().equalsIgnoreCase(id)).findFirst();
    }
}
