package dev.tina.trainer.api;

import dev.tina.trainer.recipe.RecipeBook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The presets a job can be made from. */
@RestController
@RequestMapping("/api/v1/jobs/presets")
@Tag(name = "Jobs")
class PresetsController {

    private final RecipeBook book = new RecipeBook();

    @GetMapping
    @Operation(summary = "The presets, and the defaults under them all")
    Map<String, JsonNode> list() {
        return book.presets();
    }
}
