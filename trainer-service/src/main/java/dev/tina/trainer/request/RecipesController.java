package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.recipe.book.RecipeBook;
import dev.tina.recipe.book.RecipeSummary;
import dev.tina.recipe.book.RecipeView;
import dev.tina.service.http.Listing;
import dev.tina.service.http.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The recipes a job can be made from. */
@RestController
@RequestMapping(path = "/api/v1/recipes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Recipes", description = "What a job can be told; a job's recipe is named by its name, or NAME@VARIANT.")
class RecipesController {

    private final RecipeBook book = new RecipeBook();

    @GetMapping
    @Operation(operationId = "listRecipes", summary = "The recipes, each in a line")
    Listing<RecipeSummary> list() {
        return new Listing<>(
                book.files().stream().map(file -> RecipeSummary.of(book, file)).toList());
    }

    @GetMapping("/{name}")
    @Operation(
            operationId = "getRecipe",
            summary = "A recipe, or a variant of it as NAME@VARIANT, with every key and where its value comes from")
    RecipeView get(@PathVariable String name) {
        try {
            return RecipeView.of(book, name, null);
        } catch (InvalidInput e) {
            throw RefusedRequest.unknown("name", name, e.allowed(), String.valueOf(e.named("name").getMessage()));
        }
    }
}
