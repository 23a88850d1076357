package dev.tina.hub.settings;

/**
 * By which words a message tells the user what to change about where files come from and go to.
 *
 * @param source what the files come from, such as {@code the hub}
 * @param address names the setting of its address
 * @param folder says how another folder is chosen, as it reads after "or"
 * @param token names the setting of a token; empty where the source wants none
 */
public record SourceNames(String source, String address, String folder, String token) {

    /** The hub's own tools' names. */
    public static final SourceNames HUB =
            new SourceNames("the hub", "HF_ENDPOINT", "set HF_HUB_CACHE to another folder", "HF_TOKEN");
}
