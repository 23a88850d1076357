package dev.tina.contracts;

import java.net.URI;

/**
 * Which adapter, where it lies and how to know it.
 *
 * @param policyVersion number of updates it has seen; 0 is the untrained adapter, whose effect is nil
 * @param uri a folder with {@code adapter_config.json} and {@code adapter_model.safetensors}, as PEFT writes them
 * @param sha256 of {@code adapter_model.safetensors}
 */
public record AdapterReference(int policyVersion, URI uri, String sha256) {

    public AdapterReference {
        Require.that(policyVersion >= 0, "adapter.policyVersion", policyVersion, "at least 0");
        Require.sha256("adapter.sha256", sha256);
    }
}
