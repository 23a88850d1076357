package dev.tina.hub.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the environment says of the hub, by the names that its own tools use. */
record HubVariables(Map<String, String> environment, Path userHome) {

    private static final Set<String> YES = Set.of("1", "on", "yes", "true");

    URI endpoint() {
        String text = first("HF_ENDPOINT").orElse("https://huggingface.co");
        try {
            return URI.create(text.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("HF_ENDPOINT must be an address, was " + text, e);
        }
    }

    Path cache() {
        return first("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE").map(this::path).orElseGet(() -> home().resolve("hub"));
    }

    boolean offline() {
        return first("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
                .filter(value -> YES.contains(value.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    Optional<HubToken> token() {
        return first("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN").or(this::tokenFile).flatMap(HubToken::of);
    }

    private Optional<String> tokenFile() {
        Path file = first("HF_TOKEN_PATH").map(this::path).orElseGet(() -> home().resolve("token"));
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalArgumentException("the token file must be readable, was not: " + file, e);
        }
    }

    private Path home() {
        return first("HF_HOME")
                .map(this::path)
                .orElseGet(() -> first("XDG_CACHE_HOME")
                        .map(this::path)
                        .orElseGet(() -> userHome.resolve(".cache"))
                        .resolve("huggingface"));
    }

    private Path path(String text) {
        return text.equals("~") || text.startsWith("~/")
                ? userHome.resolve(text.substring(Math.min(2, text.length())))
                : Path.of(text);
    }

    private Optional<String> first(String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
