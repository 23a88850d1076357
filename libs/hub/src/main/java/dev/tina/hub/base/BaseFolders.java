package dev.tina.hub.base;

import dev.tina.common.FilePlace;
import dev.tina.common.Incident;
import dev.tina.common.InvalidInput;
import dev.tina.hub.Hub;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.FilePatterns;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a recipe's base lies: a folder, or {@code hf:} and a model's name in the hub's cache, which nothing is fetched into. */
public final class BaseFolders {

    private static final String HUB = "hf:";

    private final Path models;
    private final HubSettings hub;

    /**
     * Reads the cache only.
     *
     * @param models relative folders start here
     */
    public BaseFolders(Path models, HubSettings hub) {
        this.models = models;
        this.hub = new HubSettings(hub.endpoint(), hub.cache(), hub.token(), true, hub.proxies(), hub.patience());
    }

    /** Throws {@link InvalidInput} where the cache does not hold the whole model. */
    public Path of(String base) {
        return base.startsWith(HUB) ? cached(base, base.substring(HUB.length())) : folder(base);
    }

    private Path folder(String base) {
        try {
            return FilePlace.within(models, base);
        } catch (InvalidPathException e) {
            throw new InvalidInput("base", base, "the path of a folder");
        }
    }

    private Path cached(String base, String id) {
        try (Hub cache = new Hub(hub)) {
            RepoRef ref = RepoRef.parse(RepoKind.MODEL, id);
            return cache.download(cache.find(ref, DownloadListener.SILENT), FilePatterns.MODEL, DownloadListener.SILENT)
                    .toAbsolutePath();
        } catch (HubException e) {
            throw new InvalidInput(
                    "base",
                    base,
                    "a model in the cache of the hub",
                    "base: " + id + " is not, or not wholly, in the cache " + hub.cache()
                            + "; fetch it by './tina download model " + id + "' first");
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("base", base, "hf:organisation/name", "base: " + Incident.reason("reading it", e));
        }
    }
}
