package dev.tina.trainer.request;

import dev.tina.rewards.Grader;
import dev.tina.rewards.catalogue.RewardCatalogue;
import dev.tina.rewards.catalogue.RewardDescription;
import dev.tina.service.http.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rewards that a recipe can name. */
@RestController
@RequestMapping(path = "/api/v1/rewards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rewards", description = "What a recipe's rewards can be: their names, formulas and parameters.")
class RewardsController {

    private final RewardCatalogue catalogue = RewardCatalogue.standard(Grader.NOBODY);

    @GetMapping
    @Operation(
            operationId = "listRewards",
            summary = "The rewards, each with its formula in a line and its parameters, in alphabetical order")
    Listing<RewardDescription> list() {
        return new Listing<>(catalogue.describe());
    }
}
