package dev.tina.trainer.dataset;

import dev.tina.service.http.Listing;
import dev.tina.service.http.Problem;
import dev.tina.service.http.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data files that travel with a job to where the services run. */
@RestController
@RequestMapping(path = "/api/v1/datasets", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Data sets",
        description = "Files of problems that were sent; dataset:ID names one wherever a task set is named.")
class DatasetsController {

    private final Datasets datasets;
    private final DatasetUploads uploads;
    private final int limit;

    DatasetsController(Datasets datasets, DatasetUploads uploads, DatasetProperties properties) {
        this.datasets = datasets;
        this.uploads = uploads;
        this.limit = Math.toIntExact(properties.limit().toBytes());
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            operationId = "uploadDataset",
            summary = "Send a file of problems; the same name and content make one data set")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            description = "The bytes of the file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "201", description = "The data set, made just now")
    @ApiResponse(responseCode = "200", description = "The data set, which was there already")
    ResponseEntity<Dataset> upload(
            @Parameter(description = "Name of the file; its end says how it is read", example = "problems.jsonl")
                    @RequestParam
                    String name,
            InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(limit + 1);
        if (content.length > limit) {
            throw RefusedRequest.tooLarge(
                    "body",
                    "more",
                    "at most " + limit + " bytes; a larger file is put where the"
                            + " services can read it, and named by its path");
        }
        DatasetUploads.Taken taken = uploads.add(name, content);
        return ResponseEntity.status(taken.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/datasets/" + taken.dataset().id()))
                .body(taken.dataset());
    }

    @GetMapping
    @Operation(operationId = "listDatasets", summary = "The data sets, the newest first")
    Listing<Dataset> list(
            @RequestParam(defaultValue = Listing.LIMIT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        Listing.requireLimit(limit);
        if (after != null) {
            find(after);
        }
        return Listing.page(datasets.list(after, limit + 1), limit, Dataset::id);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDataset", summary = "One data set")
    Dataset get(@PathVariable String id) {
        return find(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteDataset", summary = "Delete a data set that no open job needs")
    void delete(@PathVariable String id) throws IOException {
        uploads.delete(find(id));
    }

    @ExceptionHandler
    ProblemDetail inUse(DatasetInUse e) {
        return Problem.of(
                HttpStatus.CONFLICT, String.valueOf(e.getMessage()), "id", e.id(), "a data set that no open job needs");
    }

    private Dataset find(String id) {
        return datasets.find(id)
                .orElseThrow(() ->
                        RefusedRequest.unknown("id", id, "one of GET /api/v1/datasets", "there is no data set " + id));
    }
}
