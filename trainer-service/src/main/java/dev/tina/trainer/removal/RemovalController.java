package dev.tina.trainer.removal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removes jobs that their users no longer want. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs")
class RemovalController {

    private final JobRemoval removal;

    RemovalController(JobRemoval removal) {
        this.removal = removal;
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteJob",
            summary = "Delete an ended job with its adapters, states and texts; what it cost stays counted")
    @ApiResponse(responseCode = "204", description = "The job is gone")
    void delete(@PathVariable UUID id) {
        removal.remove(id);
    }
}
