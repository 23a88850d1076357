package dev.tina.system;

import dev.tina.client.ApiClient;
import dev.tina.client.ApiException;
import dev.tina.client.api.EvaluationsApi;
import dev.tina.client.api.JobsApi;
import dev.tina.client.model.EvaluationView;
import dev.tina.client.model.JobRequest;
import dev.tina.client.model.JobRequestRecipe;
import dev.tina.client.model.JobView;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A user's program that speaks to the gateway by the client that is generated from its description. */
final class ClientUser {

    private final JobsApi jobs;
    private final EvaluationsApi evaluations;

    ClientUser(URI gateway) {
        var client = new ApiClient();
        client.updateBaseUri(gateway.toString());
        jobs = new JobsApi(client);
        evaluations = new EvaluationsApi(client);
    }

    JobView creates(String recipe, Map<String, Object> overrides) throws ApiException {
        return jobs.createJob(
                new JobRequest().recipe(new JobRequestRecipe(recipe)).overrides(overrides), null);
    }

    JobView reads(UUID job) throws ApiException {
        return jobs.getJob(job);
    }

    List<EvaluationView> evaluationsOf(UUID job) throws ApiException {
        return evaluations.listEvaluations(job, null, null).getData();
    }
}
