package dev.tina.gateway.access;

import static dev.tina.gateway.RunningGateway.BOOTSTRAP_KEY;
import static dev.tina.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tina.gateway.Echo;
import dev.tina.gateway.RunningGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AccessByKeyTest {

    private static final Echo SERVICE = new Echo();
    private static final String JOBS = "/api/v1/jobs";
    private static final String KEYS = "/api/v1/keys";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                SERVICE.server(), "tina.gateway.rate.address.burst=1000", "tina.gateway.body.routes.verify=2MB");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aCallWithoutAKeyIsAskedForOne() {
        HttpResponse<String> answer = gateway.call(null, "GET", JOBS);

        requireProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"tina\"");
        assertThat(json(answer).path("detail").asString()).isEqualTo("GET /api/v1/jobs needs a key");
        assertThat(json(answer).path("field").asString()).isEqualTo("Authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tina_", "tina_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "abc", "a.b.c"})
    void aKeyThatNobodyMadeIsRefused(String key) {
        HttpResponse<String> answer = gateway.call(key, "GET", JOBS);

        requireProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"tina\", error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(key + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/jobs, jobs:read, jobs:write",
        "GET, /api/v1/evaluations/7, jobs:read, verify",
        "POST, /api/v1/jobs, jobs:write, jobs:read",
        "DELETE, /api/v1/jobs/7, jobs:write, jobs:read",
        "POST, /api/v1/verify, verify, jobs:write",
    })
    void aKeyOpensWhatItsScopeNamesAndNothingElse(String method, String path, String needed, String other) {
        String fitting = gateway.key("fits." + method + path.replace('/', '.'), needed);
        String wrong = gateway.key("wrong." + method + path.replace('/', '.'), other);

        assertThat(gateway.call(fitting, method, path, "{}").body()).startsWith(method + " " + path);
        HttpResponse<String> refusal = gateway.call(wrong, method, path, "{}");
        requireProblem(refusal, 403);
        assertThat(refusal.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"tina\", error=\"insufficient_scope\", scope=\"" + needed + "\"");
        assertThat(json(refusal).path("allowed").asString()).isEqualTo(needed);
        assertThat(json(refusal).path("value").path(0).asString()).isEqualTo(other);
    }

    @Test
    void anAdministratorMayDoEverythingAndOthersMakeNoKeys() {
        String admin = gateway.key("second-admin", "admin");
        String other = gateway.key("no-admin", "jobs:read", "jobs:write", "verify");

        assertThat(gateway.call(admin, "POST", JOBS, "{}").statusCode()).isEqualTo(200);
        assertThat(gateway.call(admin, "GET", KEYS).statusCode()).isEqualTo(200);
        assertThat(gateway.call(other, "GET", KEYS).statusCode()).isEqualTo(403);
        assertThat(gateway.call(other, "GET", "/api/v1/%6Beys").statusCode()).isEqualTo(403);
        assertThat(gateway.call(other, "GET", "/api/v1/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void theServiceBehindGetsTheRequestsIdAndNotTheKey() {
        HttpResponse<String> answer =
                gateway.call(BOOTSTRAP_KEY, "GET", JOBS, BodyPublishers.noBody(), "X-Request-Id", "mine-7");

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("mine-7");
        assertThat(SERVICE.lastHeaders().get("X-request-id")).containsExactly("mine-7");
        assertThat(SERVICE.lastHeaders().keySet()).noneMatch("authorization"::equalsIgnoreCase);
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsHashIsKept() {
        String key = gateway.key("shown-once", "jobs:read");

        assertThat(key).matches("tina_[A-Za-z0-9_-]{43}");
        assertThat(gateway.call(BOOTSTRAP_KEY, "GET", KEYS).body())
                .contains("shown-once")
                .doesNotContain(key);
        assertThat(gateway.bean(JdbcClient.class)
                        .sql("select k::text from api_key k")
                        .query((row, number) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(key.substring(5)));
    }

    @Test
    void keysAndCallsAreReadPageByPage() {
        gateway.key("first-of-a-page", "verify");
        gateway.key("second-of-a-page", "verify");
        for (String list : List.of("/api/v1/keys", "/api/v1/audit")) {
            JsonNode first = json(gateway.call(BOOTSTRAP_KEY, "GET", list + "?limit=1"));
            String last = first.path("data").path(0).path("id").asString();
            assertThat(first.path("data")).hasSize(1);
            assertThat(first.path("next").asString()).isEqualTo(last);
            JsonNode second = json(gateway.call(BOOTSTRAP_KEY, "GET", list + "?limit=1000&after=" + last));
            assertThat(second.path("data"))
                    .isNotEmpty()
                    .noneMatch(each -> each.path("id").asString().equals(last));
            assertThat(second.path("next").isNull()).isTrue();
        }
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceByTheGatewayThatRevokedIt() {
        String key = gateway.key("to-revoke", "jobs:read");
        assertThat(gateway.call(key, "GET", JOBS).statusCode()).isEqualTo(200);

        assertThat(gateway.call(BOOTSTRAP_KEY, "DELETE", KEYS + "/" + idOf("to-revoke"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(gateway.call(key, "GET", JOBS).statusCode()).isEqualTo(401);
        assertThat(gateway.key("to-revoke", "jobs:read")).isNotEqualTo(key);
    }

    @Test
    void aKeyPastItsEndIsRefused() {
        String request = "{\"name\": \"short\", \"scopes\": [\"jobs:read\"], \"expiresIn\": \"PT1M\"}";
        JsonNode made = json(gateway.call(BOOTSTRAP_KEY, "POST", KEYS, request));
        gateway.bean(JdbcClient.class)
                .sql("update api_key set expires_at = now() where name = 'short'")
                .update();

        assertThat(gateway.call(made.path("key").asString(), "GET", JOBS).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a b\", \"scopes\": [\"verify\"]} | 422 | name",
                "{\"name\": \"x\", \"scopes\": [\"jobs:all\"]} | 422 | scopes",
                "{\"name\": \"x\", \"scopes\": []} | 422 | scopes",
                "{\"name\": \"x\", \"scopes\": [\"verify\"], \"expiresIn\": \"90d\"} | 422 | expiresIn",
                "{\"name\": \"x\", \"scopes\": [\"verify\"], \"expiresIn\": {}} | 422 | expiresIn",
                "{\"name\": \"x\", \"scopes\": [\"verify\"], \"expiresIn\": \"P9999D\"} | 422 | expiresIn",
                "{\"name\": \"x\", \"scopes\": [\"verify\"], \"life\": 1} | 422 | life",
                "{\"name\": | 400 | body",
                "[1] | 422 | body",
            })
    void aKeyAskedForWronglyIsRefusedByField(String request, int status, String field) {
        HttpResponse<String> answer = gateway.call(BOOTSTRAP_KEY, "POST", KEYS, request);

        requireProblem(answer, status);
        assertThat(json(answer).path("field").asString()).isEqualTo(field);
        assertThat(json(answer).has("allowed")).isTrue();
    }

    @Test
    void twoKeysThatHoldHaveNotTheSameName() {
        gateway.key("twice", "jobs:read");
        HttpResponse<String> answer =
                gateway.call(BOOTSTRAP_KEY, "POST", KEYS, "{\"name\": \"twice\", \"scopes\": [\"verify\"]}");

        requireProblem(answer, 409);
        assertThat(json(answer).path("value").asString()).isEqualTo("twice");
    }

    @Test
    void whatChangesSomethingIsWrittenDownWithWhoDidIt() {
        String key = gateway.key("audited", "jobs:write");
        gateway.call(key, "POST", "/api/v1/jobs/audited?secret=1", "{\"a body\": 1}");
        gateway.call(key, "POST", "/api/v1/verify", "{}");
        gateway.call(key, "GET", "/api/v1/jobs/audited");
        gateway.call(null, "POST", "/api/v1/jobs/audited", "{}");

        await().atMost(Duration.ofSeconds(60)).until(() -> auditOf("audited").size() == 2);
        JsonNode first = auditOf("audited").getFirst();
        assertThat(first.path("caller").path("kind").asString()).isEqualTo("KEY");
        assertThat(first.path("caller").path("id").asString()).isEqualTo(idOf("audited"));
        assertThat(first.path("method").asString()).isEqualTo("POST");
        assertThat(first.path("path").asString()).isEqualTo("/api/v1/jobs/audited");
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(first.path("remote").asString()).isEqualTo("127.0.0.1");
        assertThat(first.path("requestId").asString()).hasSize(36);
        assertThat(auditOf("audited").getLast().path("status").asInt()).isEqualTo(403);
        assertThat(auditOf("anonymous")).isEmpty();
        assertThat(gateway.call(BOOTSTRAP_KEY, "GET", "/api/v1/audit?limit=1000")
                        .body())
                .doesNotContain("a body", "secret=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set status = 1", "delete from audit", "truncate audit"})
    void theAuditLogCannotBeChanged(String statement) {
        JdbcClient database = gateway.bean(JdbcClient.class);

        assertThatThrownBy(() -> database.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nothing, 404",
        "PUT, /api/v1/keys, 405",
        "DELETE, /api/v1/keys/7, 400",
        "DELETE, /api/v1/keys/00000000-0000-0000-0000-000000000000, 404",
        "GET, /api/v1/audit?limit=0, 422",
        "GET, /api/v1/audit?after=x, 400",
        "GET, /api/v1/jobs/plain/500, 500",
        "GET, /api/v1/jobs/plain/418, 418",
        "GET, /error, 404",
        "GET, /api/v1/jobs//x, 400",
        "GET, /api/v1/jobs/%2e%2e/keys, 400",
    })
    void everyErrorIsAProblem(String method, String path, int status) {
        requireProblem(gateway.call(BOOTSTRAP_KEY, method, path), status);
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        requireProblem(
                gateway.call(BOOTSTRAP_KEY, "POST", KEYS, BodyPublishers.ofString("x"), "Content-Type", "text/plain"),
                415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItsLengthIsSaidOrNot() {
        byte[] large = new byte[1024 * 1024 + 1];
        var unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));

        requireProblem(gateway.call(BOOTSTRAP_KEY, "POST", JOBS, BodyPublishers.ofByteArray(large)), 413);
        requireProblem(gateway.call(BOOTSTRAP_KEY, "POST", JOBS, unsaid), 413);
        assertThat(gateway.call(BOOTSTRAP_KEY, "POST", "/api/v1/verify", BodyPublishers.ofByteArray(large))
                        .body())
                .isEqualTo("POST /api/v1/verify " + large.length);
    }

    @Test
    void aBodyWhoseLengthIsNotSaidArrivesWhole() {
        var unsaid = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[100_000]));

        assertThat(gateway.call(BOOTSTRAP_KEY, "POST", JOBS, unsaid).body()).isEqualTo("POST /api/v1/jobs 100000");
    }

    @Test
    void theDescriptionSaysWhichScopeEachOperationNeeds() {
        JsonNode paths = json(gateway.call(null, "GET", "/openapi.json")).path("paths");

        assertThat(scope(paths, "/api/v1/jobs", "get")).isEqualTo("jobs:read");
        assertThat(scope(paths, "/api/v1/jobs", "post")).isEqualTo("jobs:write");
        assertThat(scope(paths, "/api/v1/verify", "post")).isEqualTo("verify");
        assertThat(scope(paths, "/api/v1/keys/{id}", "delete")).isEqualTo("admin");
        assertThat(paths.path("/api/v1/jobs").path("post").path("responses").propertyNames())
                .containsExactly("201", "400", "401", "403", "406", "413", "415", "422", "429", "500", "503");
    }

    private static String scope(JsonNode paths, String path, String method) {
        return paths.path(path)
                .path(method)
                .path("security")
                .path(0)
                .path("bearer")
                .path(0)
                .asString();
    }

    private static List<JsonNode> auditOf(String name) {
        return data("/api/v1/audit?limit=1000").stream()
                .filter(entry -> entry.path("caller").path("name").asString().equals(name))
                .toList();
    }

    private static String idOf(String name) {
        return data(KEYS).stream()
                .filter(key -> key.path("name").asString().equals(name))
                .filter(key -> key.path("revokedAt").isNull())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static List<JsonNode> data(String path) {
        JsonNode data = json(gateway.call(BOOTSTRAP_KEY, "GET", path)).path("data");
        return StreamSupport.stream(data.spliterator(), false).toList();
    }

    private static void requireProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asString()).isNotEmpty();
    }
}
