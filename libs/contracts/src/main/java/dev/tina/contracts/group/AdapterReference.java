package dev.tina.contracts.group;

import dev.tina.common.Require;
import java.net.URI;

/**
 * Which adapter, where it lies and how to know it.
 *
 * @param policyVersion number of updates it has seen; 0 is the untrained adapter, whose effect is nil
 * @param uri a folder with {@code adapter_config.json} and {@code adapter_model.safetensors}, as PEFT writes them
 * @param sha256 of {@code adapter_model.safetensors}
 */
public record AdapterReference(int policyVersion, URI uri, String sha256) {

    /** No adapter: the base alone. Its checksum is that of nothing. */
    public static final AdapterReference NONE = new AdapterReference(
            0, URI.create("none:adapter"), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    public AdapterReference {
        Require.that(policyVersion >= 0, "policyVersion", policyVersion, "at least 0");
        Require.sha256("sha256", sha256);
    }

    /** Whether the other one's weights are the same, wherever they lie. */
    public boolean hasWeightsOf(AdapterReference other) {
        return sha256.equals(other.sha256);
    }
}
