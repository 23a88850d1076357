package dev.tina.plan.price;

import dev.tina.json.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Dollars an hour by kind of device; a kind that fits no line has no price. */
public final class PriceList {

    private final String name;
    private final Map<Pattern, Double> dollarsPerHour = new LinkedHashMap<>();

    private PriceList(String name, String yaml) {
        this.name = name;
        for (Map.Entry<String, JsonNode> line : YamlText.mapping(name, yaml).properties()) {
            double price = line.getValue().isNumber() ? line.getValue().asDouble() : Double.NaN;
            if (!(price >= 0 && Double.isFinite(price))) {
                throw new IllegalArgumentException(name + ": the price of " + line.getKey()
                        + " must be dollars an hour, at least 0, was " + line.getValue());
            }
            dollarsPerHour.put(NamePattern.of(line.getKey()), price);
        }
    }

    /** Reads {@code device: dollars} lines; throws IllegalArgumentException naming the line that is wrong. */
    public static PriceList parse(String name, String yaml) {
        return new PriceList(name, yaml.isBlank() ? "{}" : yaml);
    }

    /** The list of a file, or Tina's own where the path is empty. */
    public static PriceList at(String path) {
        try {
            return path.isEmpty() ? usual() : parse(path, Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new IllegalArgumentException("tina.trainer.prices must be a file that can be read, was " + path, e);
        }
    }

    private static PriceList usual() throws IOException {
        try (InputStream in = PriceList.class.getResourceAsStream("/prices.yaml")) {
            if (in == null) {
                throw new UncheckedIOException(new IOException("prices.yaml is not in the jar"));
            }
            return parse("prices.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Dollars an hour of the first line that fits; empty where none does. */
    public OptionalDouble of(String device) {
        return dollarsPerHour.entrySet().stream()
                .filter(line -> line.getKey().matcher(device).matches())
                .mapToDouble(Map.Entry::getValue)
                .findFirst();
    }

    /** Why the device's cost is unknown. */
    public String unknown(String device) {
        return "no price for " + device + " in " + name;
    }
}
