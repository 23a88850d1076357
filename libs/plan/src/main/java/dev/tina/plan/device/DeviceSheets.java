package dev.tina.plan.device;

import dev.tina.json.YamlText;
import dev.tina.plan.price.NamePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The data sheets that Tina knows; resource {@code devices.yaml}. */
public final class DeviceSheets {

    private static final String FILE = "devices.yaml";

    private final Map<Pattern, DeviceSheet> sheets = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    public DeviceSheets() {
        for (Map.Entry<String, JsonNode> entry : YamlText.mapping(FILE, text()).properties()) {
            sheets.put(NamePattern.of(entry.getKey()), sheet(entry.getValue()));
            names.add(entry.getKey().replace('*', ' ').strip());
        }
    }

    /** The first that fits the name a driver gives, or a user types; capital letters do not matter. */
    public Optional<DeviceSheet> of(String device) {
        return sheets.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(device).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What tells each from the others, as they can be asked for. */
    public List<String> names() {
        return List.copyOf(names);
    }

    private static DeviceSheet sheet(JsonNode keys) {
        return new DeviceSheet(
                keys.path("name").asString(),
                (long) keys.path("memory").asDouble(),
                keys.path("bfloat16").asDouble(),
                keys.path("float32").asDouble(),
                keys.path("bandwidth").asDouble(),
                keys.path("source").asString());
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(DeviceSheets.class.getResourceAsStream("/" + FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
