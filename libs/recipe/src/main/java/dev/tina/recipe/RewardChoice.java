package dev.tina.recipe;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.Grader;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A reward completions are scored by.
 *
 * @param name one of the catalogue's
 * @param weight its factor in the sum
 * @param parameters those the reward defines; null for its defaults
 */
public record RewardChoice(
        String name,
        double weight,

        @JsonDeserialize(contentUsing = ScalarText.class) @JsonSetter(contentNulls = Nulls.FAIL) @Nullable
        Map<String, String> parameters) {

    private static final RewardCatalogue CATALOGUE = RewardCatalogue.standard(Grader.NOBODY);

    public RewardChoice {
        Require.that(name != null && !name.isBlank(), "name", name, "the name of a reward");
        Require.that(Double.isFinite(weight), "weight", weight, "a finite number");
        try {
            CATALOGUE.create(new RewardSpec(name, weight, parameters == null ? Map.of() : parameters));
        } catch (InvalidRewardException e) {
            throw new InvalidInput(e.field(), e.value(), e.allowed(), String.valueOf(e.getMessage()));
        }
    }

    /** Reads a text, a number or a truth value as text. */
    private static final class ScalarText extends StdDeserializer<String> {

        ScalarText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.currentToken().isScalarValue()
                    ? parser.getString()
                    : (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
    }

    RewardSpec spec() {
        return new RewardSpec(name, weight, parameters == null ? Map.of() : parameters);
    }
}
