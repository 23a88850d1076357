package dev.tina.events.codec;

import dev.tina.contracts.group.RewardValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** A present reward as a number, an absent one as the text of its reason. */
final class RewardForm {

    private RewardForm() {}

    static final class Writer extends ValueSerializer<RewardValue> {
        @Override
        public void serialize(RewardValue reward, JsonGenerator out, SerializationContext context) {
            switch (reward) {
                case RewardValue.Present present -> out.writeNumber(present.value());
                case RewardValue.Absent absent -> out.writeString(absent.reason());
            }
        }
    }

    static final class Reader extends ValueDeserializer<RewardValue> {
        @Override
        public RewardValue deserialize(JsonParser in, DeserializationContext context) {
            try {
                return switch (in.currentToken()) {
                    case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> new RewardValue.Present(in.getDoubleValue());
                    case VALUE_STRING -> new RewardValue.Absent(in.getString());
                    default ->
                        context.reportInputMismatch(
                                RewardValue.class, "must be a number or a text, was %s", in.currentToken());
                };
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(RewardValue.class, "%s", e.getMessage());
            }
        }
    }
}
