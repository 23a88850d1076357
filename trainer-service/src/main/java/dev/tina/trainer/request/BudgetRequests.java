package dev.tina.trainer.request;

import dev.tina.common.InvalidInput;
import dev.tina.json.StrictJson;
import dev.tina.plan.price.PriceList;
import dev.tina.recipe.Budget;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.cost.BudgetGuard;
import dev.tina.trainer.cost.LearnerDevice;
import dev.tina.trainer.job.Command;
import dev.tina.trainer.job.CommandRefused;
import dev.tina.trainer.job.Job;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What users may do about budgets: give one with a job, change it, go on with a job that fits it. */
final class BudgetRequests {

    private final BudgetGuard guard;
    private final PriceList prices;
    private final LearnerDevice learner;

    BudgetRequests(BudgetGuard guard, PriceList prices, LearnerDevice learner) {
        this.guard = guard;
        this.prices = prices;
        this.learner = learner;
    }

    /** Throws {@link InvalidInput} where dollars are capped and the learner's device has no price. */
    void check(@Nullable Budget budget) {
        String device = learner.worker().device();
        if (budget != null && budget.dollars() != null && prices.of(device).isEmpty()) {
            String allowed = "null where a device has no price, or budget.deviceSeconds instead";
            throw new InvalidInput(
                    "budget.dollars",
                    budget.dollars(),
                    allowed,
                    "budget.dollars must be " + allowed + "; there is " + prices.unknown(device));
        }
    }

    /** The recipe with the budget that is wanted; what that leaves out stays; throws {@link InvalidInput}. */
    Recipe changed(Recipe recipe, JsonNode wanted) {
        ObjectNode whole = StrictJson.mapper().createObjectNode();
        ObjectNode caps = whole.putObject("budget").putNull("dollars").putNull("deviceSeconds");
        if (recipe.budget() != null) {
            caps.setAll((ObjectNode) StrictJson.mapper().<JsonNode>valueToTree(recipe.budget()));
        }
        if (wanted instanceof ObjectNode given) {
            caps.setAll(given);
        } else {
            whole.set("budget", wanted);
        }
        Budget budget = StrictJson.read(whole, Change.class).budget();
        check(budget);
        return recipe.withBudget(budget);
    }

    private record Change(@Nullable Budget budget) {}

    /** Throws {@link CommandRefused} where the job would pause again at once. */
    void requireRoom(Job job) {
        Budget budget = job.recipe().budget();
        if (budget != null) {
            guard.objection(job.id(), budget, job.recipe().groups().maxStaleness())
                    .ifPresent(objection -> {
                        throw new CommandRefused(
                                job, Command.RESUME, objection + "; PATCH the job with a higher budget first");
                    });
        }
    }
}
