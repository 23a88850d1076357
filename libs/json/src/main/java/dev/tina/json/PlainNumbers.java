package dev.tina.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads numbers from numbers alone: a text such as NaN is none. */
final class PlainNumbers extends StdDeserializer<Double> {

    private PlainNumbers() {
        super(Double.class);
    }

    static JacksonModule module() {
        PlainNumbers plain = new PlainNumbers();
        return new SimpleModule("plain numbers")
                .addDeserializer(Double.class, plain)
                .addDeserializer(Double.TYPE, plain);
    }

    @Override
    public Double deserialize(JsonParser in, DeserializationContext context) {
        return in.currentToken().isNumeric()
                ? (Double) in.getDoubleValue()
                : (Double) context.handleUnexpectedToken(getValueType(context), in);
    }
}
