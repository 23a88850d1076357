package dev.tina.eval.request;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.group.SamplingParameters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of the usual sampling is to be otherwise. */
record SamplingOverrides(
        @Nullable Double temperature,
        @Nullable Integer topK,
        @Nullable Double topP,
        @Nullable Double minP) {

    /** Throws {@link InvalidInput} naming the field as the request does: the limit of tokens stands beside the others. */
    SamplingParameters over(SamplingParameters usual, int maxNewTokens) {
        try {
            return new SamplingParameters(
                    Objects.requireNonNullElse(temperature, usual.temperature()),
                    Objects.requireNonNullElse(topK, usual.topK()),
                    Objects.requireNonNullElse(topP, usual.topP()),
                    Objects.requireNonNullElse(minP, usual.minP()),
                    maxNewTokens);
        } catch (InvalidInput e) {
            throw e.field().equals("maxNewTokens") ? e : e.within("sampling");
        }
    }
}
