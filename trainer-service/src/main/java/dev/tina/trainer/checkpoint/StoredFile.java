package dev.tina.trainer.checkpoint;

import java.net.URI;

/** A file or folder that is safely on disk under a name made of its content's sha256. */
public record StoredFile(URI uri, String sha256) {}
