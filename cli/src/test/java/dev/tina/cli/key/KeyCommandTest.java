package dev.tina.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.cli.client.ScriptedGateway;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class KeyCommandTest {

    private static final String ONE = "\"id\": \"7\", \"name\": \"ci\", \"scopes\": [\"jobs:read\", \"verify\"],"
            + " \"createdAt\": \"2026-07-01T00:00:00Z\"";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aNewKeyIsAllThatStandardOutputGets() throws IOException {
        try (var gateway =
                new ScriptedGateway().answering("POST /api/v1/keys", 201, "{" + ONE + ", \"key\": \"tina_x\"}")) {
            int status = execute(
                    gateway, "create", "--name", "ci", "--scope", "jobs:read", "--scope", "verify", "--expires", "90d");

            assertThat(status).as(err.toString()).isZero();
            assertThat(out.toString().strip()).isEqualTo("tina_x");
            assertThat(err.toString()).contains("key ci (7): jobs:read, verify").doesNotContain("tina_x");
            assertThat(gateway.posted())
                    .containsExactly(
                            "{\"name\":\"ci\",\"scopes\":[\"jobs:read\",\"verify\"],\"expiresIn\":\"PT2160H\"}");
        }
    }

    @Test
    void aScopeThatDoesNotExistIsRefusedWithThoseThatDo() throws IOException {
        try (var gateway = new ScriptedGateway()
                .answering("POST /api/v1/keys", 422, "{\"detail\": \"scopes must be [jobs:read, admin], was x\"}")) {
            assertThat(execute(gateway, "create", "--name", "ci", "--scope", "x"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("scopes must be [jobs:read, admin], was x");
        }
    }

    @Test
    void aLifeThatCannotBeReadIsNamed() throws IOException {
        try (var gateway = new ScriptedGateway()) {
            assertThat(execute(gateway, "create", "--name", "ci", "--scope", "verify", "--expires", "soon"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("--expires must be such as 90d, 12h, 30m or P90D, was soon");
        }
    }

    @Test
    void keysAreListedAndRevokedByName() throws IOException {
        String gone = ONE.replace("\"7\"", "\"6\"") + ", \"revokedAt\": \"2026-07-02T00:00:00Z\"";
        try (var gateway = new ScriptedGateway()
                .answering("GET /api/v1/keys", 200, "{\"data\": [{" + gone + "}, {" + ONE + "}]}")
                .answering("DELETE /api/v1/keys/7", 204, "")) {
            assertThat(execute(gateway, "list")).isZero();
            assertThat(out.toString().lines())
                    .containsExactly(
                            "id                                    name                  scopes                          holds",
                            "6                                     ci                    jobs:read,verify                revoked 2026-07-02T00:00:00Z",
                            "7                                     ci                    jobs:read,verify                until it is revoked");
            assertThat(execute(gateway, "revoke", "ci")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("revoked ci (7)");
            assertThat(execute(gateway, "revoke", "other")).isEqualTo(1);
        }
    }

    private int execute(ScriptedGateway gateway, String... arguments) {
        var all = new String[arguments.length + 3];
        all[0] = "key";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--against";
        all[all.length - 1] = gateway.address().toString();
        return Tina.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
