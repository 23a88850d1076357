package dev.tina.tasks.source;

import dev.tina.hub.Hub;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoListing;
import dev.tina.hub.repository.RepoRef;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.layout.DataFiles;
import dev.tina.tasks.layout.DatasetCard;
import dev.tina.tasks.layout.DatasetFolder;
import dev.tina.tasks.mapping.KnownLayout;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens data sets of the hub: out of the cache where it holds them, fetched into it otherwise. */
final class HubTasks {

    private static final String CARD = "README.md";

    private final Hub hub;

    HubTasks(Hub hub) {
        this.hub = hub;
    }

    /**
     * The tasks of a split, with the commit they are of in the report.
     *
     * @throws TaskSetException also when the hub cannot give them, with what to do about it
     */
    TaskSet open(SetName name, SetQuery query, KnownLayout layout) {
        try {
            RepoRef ref = RepoRef.parse(RepoKind.DATASET, name.location());
            RepoListing listing = hub.find(ref, DownloadListener.SILENT);
            List<Path> files = files(listing, query.text("config", layout.config()), query.text("split", ""));
            TaskSet tasks = FileTasks.read(name.text(), files, FileSettings.of(query, layout));
            return new TaskSet(tasks.name(), tasks.tasks(), tasks.report().at(listing.commit()));
        } catch (HubException | IllegalArgumentException e) {
            throw new TaskSetException(
                    "taskSet", name.location() + " (" + e.getMessage() + ")", "a data set of the hub", e);
        }
    }

    private List<Path> files(RepoListing listing, String config, String split) {
        List<String> chosen = DataFiles.choose(listing.paths(), card(listing), config, split);
        Set<String> wanted = new HashSet<>(chosen);
        Path folder = hub.download(listing, wanted::contains, DownloadListener.SILENT);
        return chosen.stream().map(folder::resolve).toList();
    }

    private DatasetCard card(RepoListing listing) {
        if (!listing.paths().contains(CARD)) {
            return DatasetCard.none();
        }
        return DatasetFolder.card(
                hub.download(listing, CARD::equals, DownloadListener.SILENT).resolve(CARD));
    }
}
