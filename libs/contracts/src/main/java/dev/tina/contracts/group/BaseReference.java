package dev.tina.contracts.group;

import dev.tina.common.Require;

/**
 * The frozen model a policy is built on.
 *
 * @param folder a Hugging Face model folder that the worker can read
 * @param sha256 of its weights, see {@code policy}'s fingerprint; a worker refuses a folder that has another
 */
public record BaseReference(String folder, String sha256) {

    public BaseReference {
        Require.notBlank("folder", folder);
        Require.sha256("sha256", sha256);
    }
}
