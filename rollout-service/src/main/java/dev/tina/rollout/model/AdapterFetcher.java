package dev.tina.rollout.model;

import java.net.URI;
import java.nio.file.Path;

/** Finds the folder of an adapter. */
interface AdapterFetcher {

    /**
     * Brings an adapter's folder to this machine.
     *
     * @throws IllegalArgumentException if the store does not serve such a URI
     */
    Path fetch(URI uri);
}
