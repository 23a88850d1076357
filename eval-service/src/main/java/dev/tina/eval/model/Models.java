package dev.tina.eval.model;

import dev.tina.common.FilePlace;
import dev.tina.common.InvalidInput;
import dev.tina.common.Require;
import dev.tina.common.StorableText;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.eval.EvaluationSettings;
import dev.tina.eval.baseline.Baselines;
import dev.tina.hub.Hub;
import dev.tina.hub.repository.DownloadListener;
import dev.tina.hub.repository.FilePatterns;
import dev.tina.hub.repository.HubException;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubSettings;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.folder.ModelFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/** Finds what is to be judged; hub ids are fetched into the hub's cache. */
public final class Models {

    private static final int SOME_VERSION = 1;
    private static final String ALLOWED = "a folder, a published name or the id of a model on the hub";

    private final Path home;
    private final Baselines baselines;

    Models(EvaluationSettings settings, Baselines baselines) {
        this.home = settings.models().toAbsolutePath().normalize();
        this.baselines = baselines;
    }

    /** A model or an adapter that cannot be judged: says which, and what would do. */
    static final class UnusableModelException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableModelException(String message) {
            super(message);
        }

        UnusableModelException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The model in a folder, of a published name, or of a hub id with an optional revision behind an at sign.
     *
     * @throws UnusableModelException if there is none
     */
    public BaseReference find(String model) {
        Path folder = folder(model);
        Path found = Files.isDirectory(folder)
                ? folder
                : fetched(baselines.hubIdOf(model).orElse(model));
        return new BaseReference(found.toString(), sha256(found, ModelFolder::sha256));
    }

    /**
     * The adapter in a folder.
     *
     * @throws UnusableModelException if there is none
     */
    public AdapterReference adapter(String folder) {
        Path found = folder(folder);
        if (!Files.isRegularFile(found.resolve(AdapterTensors.CONFIG))
                || !Files.isRegularFile(found.resolve(AdapterTensors.TENSORS))) {
            throw new UnusableModelException("adapter must be a folder with " + AdapterTensors.CONFIG + " and "
                    + AdapterTensors.TENSORS + ", was " + found);
        }
        return new AdapterReference(SOME_VERSION, found.toUri(), sha256(found, AdapterTensors::sha256));
    }

    /**
     * Looks whether there can be such a model; whether the hub has it is seen when it is fetched.
     *
     * @throws InvalidInput if it is a folder without a model, or neither a folder nor the id of a model
     */
    public void require(String model) {
        try {
            Path folder = folder(model);
            if (!Files.isDirectory(folder) && baselines.hubIdOf(model).isEmpty()) {
                repository(model);
            }
            Require.that(
                    !Files.isDirectory(folder) || Files.isRegularFile(folder.resolve(ModelFolder.CONFIG)),
                    "model",
                    folder,
                    "a folder with " + ModelFolder.CONFIG);
        } catch (UnusableModelException e) {
            throw new InvalidInput("model", model, ALLOWED, noModel(StorableText.inSentence(model), model));
        }
    }

    /** The same of an adapter in a folder. */
    public void requireAdapter(String folder) {
        try {
            adapter(folder);
        } catch (UnusableModelException e) {
            throw new InvalidInput("adapter", folder, "the folder of an adapter", "adapter: " + e.getMessage());
        }
    }

    /** The checksum by which workers know a folder. */
    static String sha256(Path folder, Function<Path, String> checksum) {
        try {
            return checksum.apply(folder);
        } catch (CheckpointException e) {
            throw new UnusableModelException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Says where a folder of the name was looked for. */
    private String noModel(String shown, String model) {
        String sentence = "model must be " + ALLOWED + ", was " + shown;
        try {
            return sentence + "; there is no folder "
                    + StorableText.shown(folder(model).toString());
        } catch (UnusableModelException e) {
            return sentence;
        }
    }

    private Path folder(String path) {
        try {
            return FilePlace.within(home, path);
        } catch (InvalidPathException e) {
            throw new UnusableModelException("the path of a folder cannot be " + path, e);
        }
    }

    private static RepoRef repository(String id) {
        try {
            return RepoRef.parse(RepoKind.MODEL, id);
        } catch (IllegalArgumentException e) {
            throw new UnusableModelException("model must be " + ALLOWED + ", was " + id, e);
        }
    }

    private static Path fetched(String id) {
        try (Hub hub = new Hub(HubSettings.ofProcess())) {
            RepoRef ref = repository(id);
            return hub.download(hub.find(ref, DownloadListener.SILENT), FilePatterns.MODEL, DownloadListener.SILENT);
        } catch (HubException e) {
            throw new UnusableModelException("model must be " + ALLOWED + ", was " + id + ": " + e.getMessage(), e);
        }
    }
}
