package dev.tina.rollout.model;

import java.net.URI;
import java.nio.file.Path;

/** Finds adapters in folders that this machine can read. */
class FolderAdapterFetcher implements AdapterFetcher {

    @Override
    public Path fetch(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            throw new IllegalArgumentException("adapter.uri must be a file: URI, was " + uri);
        }
        return Path.of(uri);
    }
}
