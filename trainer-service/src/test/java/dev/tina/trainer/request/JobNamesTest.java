package dev.tina.trainer.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.json.StrictJson;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.book.RecipeBook;
import org.junit.jupiter.api.Test;

class JobNamesTest {

    private final RecipeBook book = new RecipeBook();
    private final JobNames names = new JobNames(book);

    @Test
    void aJobIsCalledByWhatDiffersFromItsRecipe() {
        assertThat(name("{\"recipe\": \"tina-tiny\", \"overrides\": {\"seed\": 2, \"lora\": {\"rank\": 8}}}"))
                .isEqualTo("rank=8 seed=2");
    }

    @Test
    void aJobLikeItsRecipeHasTheRecipesName() {
        assertThat(name("{\"preset\": \"tina-tiny\", \"overrides\": {\"seed\": 1}}"))
                .isEqualTo("tina-tiny");
        assertThat(name("{\"recipe\": {\"extends\": \"tina-tiny\"}}")).isEqualTo("tina-tiny");
        assertThat(name("{\"recipe\": {\"base\": \"b\", \"taskSet\": \"tiny/train\"}}"))
                .isEqualTo("a recipe of its own");
    }

    @Test
    void fourKeysAreSaidAndTheRestIsCounted() {
        assertThat(name("""
                        {"recipe": {"extends": "tina-tiny", "steps": 7, "seed": 3},
                         "overrides": {"lora": {"rank": 2, "alpha": 4}, "groupSize": 4, "passes": 2}}""")).isEqualTo("groupSize=4 alpha=4 rank=2 passes=2 +2");
    }

    @Test
    void aNumberIsSaidInItsShortestForm() {
        assertThat(name("{\"recipe\": \"tina-tiny\", \"overrides\": {\"steps\": 100, \"learningRate\": 1.0e-5}}"))
                .isEqualTo("learningRate=0.00001 steps=100");
    }

    @Test
    void ofALongValueTheEndIsSaid() {
        assertThat(name("{\"recipe\": \"tina-tiny\", \"overrides\": {\"base\": \"/a/long/way/to/models/smol\"}}"))
                .isEqualTo("base=…y/to/models/smol");
    }

    @Test
    void aForkIsCalledByWhatDiffersFromTheFirstJobOrAfterIt() {
        Recipe first = book.resolve("tina-tiny", null, null);
        assertThat(names.ofFork("mine", first, first)).isEqualTo("mine");
        Recipe longer = book.resolve("tina-tiny", null, StrictJson.mapper().readTree("{\"steps\": 80}"));
        assertThat(names.ofFork("mine", first, longer)).isEqualTo("steps=80");
    }

    private String name(String body) {
        JobRequest request = JobRequest.read(StrictJson.mapper().readTree(body));
        return names.of(request, book.resolve(request.recipeName(), request.ownRecipe(), request.overrides()));
    }
}
