package dev.tina.cli.client;

import dev.tina.cli.client.answer.DatasetAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;

/** The data files that were sent to a system: to send one, to list them, to delete one. */
public final class DatasetsApi {

    private static final String DATASETS = "/api/v1/datasets";

    private final GatewayHttp http;
    private final Answers answers;

    DatasetsApi(GatewayHttp http, Answers answers) {
        this.http = http;
        this.answers = answers;
    }

    /** The newest first. */
    public List<DatasetAnswer> all() throws InterruptedException {
        return answers.list(DATASETS + "?limit=1000", new TypeReference<>() {});
    }

    /**
     * Sends a file; the same file is the same data set.
     *
     * @param name that it has there
     */
    public DatasetAnswer upload(Path file, String name) throws IOException, InterruptedException {
        String path = DATASETS + "?name=" + JobsApi.encoded(name);
        return Answers.read(path, http.postFile(path, file), new TypeReference<DatasetAnswer>() {});
    }

    public void delete(String id) throws InterruptedException {
        http.delete(DATASETS + "/" + JobsApi.encoded(id));
    }
}
