package dev.tina.rollout.model;

import dev.tina.contracts.group.BaseReference;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.rollout.RolloutProperties;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/** Loads the configured bases before the worker reports itself ready. */
class Preload implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Preload.class);

    private final RolloutProperties properties;
    private final Bases bases;

    Preload(RolloutProperties properties, Bases bases) {
        this.properties = properties;
        this.bases = bases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (String folder : properties.preload()) {
            String sha256 = ModelFolder.open(Path.of(folder)).sha256();
            bases.lease(new BaseReference(folder, sha256)).close();
            log.info("Base {} is loaded on {}", folder, properties.device());
        }
    }
}
