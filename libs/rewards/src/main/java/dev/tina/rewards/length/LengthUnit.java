package dev.tina.rewards.length;

import dev.tina.rewards.ScoringCompletion;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;

/** What a completion's length is counted in. */
enum LengthUnit {
    TOKENS {
        @Override
        int lengthOf(ScoringCompletion completion) {
            return completion.tokenCount();
        }
    },
    /** Unicode code points. */
    CHARACTERS {
        @Override
        int lengthOf(ScoringCompletion completion) {
            return completion.text().codePointCount(0, completion.text().length());
        }
    };

    /** Tokens unless given. */
    static final Parameter<LengthUnit> PARAMETER = Parameters.oneOf(
                    "unit", "what lengths are counted in", LengthUnit.class)
            .or(TOKENS);

    abstract int lengthOf(ScoringCompletion completion);
}
