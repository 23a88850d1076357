package dev.tina.reward.verify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request as the API description shows it. */
final class VerifySchema {

    private VerifySchema() {}

    @Schema(name = "VerifyRequest", description = "One answer to verify")
    record Single(
            @Schema(description = "the text the answer is read from", example = "so it is \\boxed{\\frac{1}{2}}")
            String completion,

            @Schema(description = "the ground truth", example = "0.5")
            String reference,

            @Nullable PolicyChoice policy) {}

    @Schema(name = "VerifyBatch", description = "Several answers to verify")
    record Batch(List<Single> items) {}

    @Schema(name = "VerifyPolicy", description = "What counts as an answer, and as an equal one")
    record PolicyChoice(
            @Schema(
                    description = "where an answer may stand",
                    allowableValues = {"box", "latex", "anywhere", "whole"},
                    defaultValue = "box")
            @Nullable
            String source,

            @Schema(description = "only what follows the last occurrence of this counts", example = "</think>")
            @Nullable
            String after,

            @Schema(
                    description = "decimal places an answer must show to stand, rounded, for an exact value",
                    minimum = "1",
                    maximum = "40",
                    defaultValue = "4")
            @Nullable
            Integer roundingPlaces,

            @Schema(
                    description =
                            "differences in writing that do not count: percent, unreduced, units, brackets, bases,"
                                    + " inequality_for_interval, names")
            @Nullable
            List<String> forgiven) {}
}
