package dev.tina.reward.verify;

import dev.tina.reward.RewardProperties;
import dev.tina.service.http.RefusedRequest;
import dev.tina.verifier.batch.VerdictView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/verify}: whether answers equal their reference answers. */
@RestController
@Tag(name = "Verify", description = "Whether an answer equals its reference answer.")
class VerifyController {

    private final VerifyService service;
    private final int maxItems;
    private final int maxBody;

    VerifyController(VerifyService service, RewardProperties properties) {
        this.service = service;
        this.maxItems = properties.verify().maxItems();
        this.maxBody = Math.toIntExact(properties.verify().maxBody().toBytes());
    }

    /** The verdicts of a batch. */
    record Verdicts(List<VerdictView> items) {}

    @PostMapping(
            path = "/api/v1/verify",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "verifyAnswer",
            summary = "Verify one answer, or a batch",
            description = "One answer is answered by its verdict, a batch {\"items\": [...]} by {\"items\": [...]} in"
                    + " the same order. The same texts and policy give the same verdict at any time, on any machine;"
                    + " only the microseconds differ.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {VerifySchema.Single.class, VerifySchema.Batch.class})))
    @ApiResponse(
            responseCode = "200",
            description = "the verdict, or those of the batch",
            content = @Content(schema = @Schema(oneOf = {VerdictView.class, Verdicts.class})))
    @ApiResponse(responseCode = "400", description = "cannot be read")
    @ApiResponse(responseCode = "413", description = "the body or the batch is too large")
    @ApiResponse(responseCode = "422", description = "names the field, its value and what is allowed")
    @ApiResponse(responseCode = "503", description = "too many requests are being verified")
    Object verify(HttpServletRequest request) throws IOException {
        VerifyRequest asked = VerifyRequest.read(body(request), maxItems);
        List<VerdictView> verdicts = service.verify(asked.items());
        return asked.batch() ? new Verdicts(verdicts) : verdicts.getFirst();
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getContentLengthLong() > maxBody
                ? new byte[0]
                : request.getInputStream().readNBytes(maxBody + 1);
        if (body.length > maxBody || request.getContentLengthLong() > maxBody) {
            long length = Math.max(body.length, request.getContentLengthLong());
            throw RefusedRequest.tooLarge("body", length + " bytes", "at most " + maxBody + " bytes long");
        }
        return body;
    }
}
