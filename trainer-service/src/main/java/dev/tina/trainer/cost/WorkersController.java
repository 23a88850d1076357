package dev.tina.trainer.cost;

import dev.tina.service.http.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works. */
@RestController
@RequestMapping(path = "/api/v1/workers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Workers", description = "The processes that sample, evaluate and learn.")
class WorkersController {

    private final Workers workers;

    WorkersController(Workers workers) {
        this.workers = workers;
    }

    @GetMapping
    @Operation(
            operationId = "listWorkers",
            summary = "What each process did within the last hour, by role; the latest seen first")
    Listing<Workers.Worked> list() {
        return new Listing<>(workers.recent());
    }
}
