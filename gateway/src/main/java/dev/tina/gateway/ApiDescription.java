package dev.tina.gateway;

import dev.tina.service.http.Problem;
import dev.tina.service.http.TryAgainException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI description of the whole system: what the services and the gateway say of themselves, in one document. */
@RestController
class ApiDescription {

    private static final List<String> HEAD = List.of("openapi", "info", "servers");

    private static final Logger log = LoggerFactory.getLogger(ApiDescription.class);

    private final Upstreams upstreams;
    private final RestClient client;
    private final JsonMapper json;
    private final JsonNode own;

    ApiDescription(Upstreams upstreams, RestClient.Builder client, JsonMapper json) throws IOException {
        this.upstreams = upstreams;
        this.client = client.build();
        this.json = json;
        try (InputStream text = new ClassPathResource("openapi-gateway.json").getInputStream()) {
            this.own = json.readTree(text);
        }
    }

    /** Merges the descriptions of the services; throws {@link TryAgainException} if one does not answer. */
    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        var merged = new MergedDescription();
        upstreams.described().forEach(service -> merged.add(describe(service)));
        merged.add(own);
        ObjectNode whole = json.createObjectNode();
        HEAD.forEach(key -> whole.set(key, own.path(key)));
        merged.writeTo(whole);
        DescribedAccess.addTo(whole);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
    }

    private JsonNode describe(URI service) {
        try {
            String text = client.get()
                    .uri(service.resolve("/v3/api-docs"))
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .requiredBody(String.class);
            return json.readTree(text);
        } catch (RestClientException e) {
            log.warn("{} does not describe its interface: {}", service, e.getMessage());
            throw new TryAgainException(
                    "a service behind the gateway does not answer; try again in a moment", Problem.AWAY);
        }
    }
}
