package dev.tina.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.hub.repository.HubException.Reason;
import dev.tina.hub.repository.RepoKind;
import dev.tina.hub.repository.RepoRef;
import dev.tina.hub.settings.HubToken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class HubRefusalsTest extends HubOnThisMachine {
    @Test
    void theTokenGoesToTheHubAndToNoOtherHost() {
        String elsewhere = server.otherAddress() + "/elsewhere/weights?signature=abc";
        server.misbehave("model.safetensors", FakeHub.status(302, "Location", elsewhere));
        server.misbehave("/elsewhere/weights", FakeHub.send(200, WEIGHTS));
        server.misbehave("config.json", FakeHub.status(307, "Location", "/cached/config"));
        server.misbehave("/cached/config", FakeHub.send(200, "{}".getBytes(StandardCharsets.UTF_8)));

        try (Hub hub = hub("hf_secret", false)) {
            hub.download(hub.list(MODEL, heard), path -> true, heard);
        }

        assertThat(server.seen("/elsewhere/weights"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("");
        assertThat(server.seen("/cached/config"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("Bearer hf_secret");
        assertThat(server.seen("/revision/main"))
                .singleElement()
                .extracting(FakeHub.Seen::authorization)
                .isEqualTo("Bearer hf_secret");
    }

    @Test
    void aRedirectThatLeadsInACircleOrAwayFromHttpIsRefused() {
        FakeHub.Mischief circle = FakeHub.status(302, "Location", "config.json");
        server.misbehave("config.json", circle, circle, circle, circle, circle, circle, circle);
        assertThatThrownBy(this::download).hasMessageContaining("leads in a circle");
        server.misbehave("config.json", FakeHub.status(302, "Location", "file:///etc/passwd"));
        assertThatThrownBy(this::download).hasMessageContaining("leads to an address that is not safe");
    }

    @Test
    void unauthorizedSaysToSetAToken() {
        server.misbehave("/revision/main", FakeHub.status(401));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.UNAUTHORIZED))
                .hasMessageStartingWith("model org/name@main: ")
                .hasMessageContaining("set HF_TOKEN to your token, or check the spelling");
    }

    @Test
    void aTokenThatIsNotAcceptedIsNotRepeated() {
        server.misbehave("/revision/main", FakeHub.status(401));
        try (Hub hub = hub("hf_secret", false)) {
            assertThatThrownBy(() -> hub.list(MODEL, heard))
                    .hasMessageContaining("the token is not accepted")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain("hf_secret"));
        }
        assertThat(HubToken.of("hf_secret").map(HubToken::toString)).contains("token of 9 characters");
    }

    @Test
    void gatedSaysWhereToAskForAccess() {
        server.misbehave("model.safetensors", FakeHub.status(403, "X-Error-Code", "GatedRepo"));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.GATED))
                .hasMessageContaining("open " + server.address() + "/org/name in a browser, accept its terms");
    }

    @Test
    void aRepositoryThatIsNotThereNamesTheNearest() {
        server.misbehave("/revision/main", FakeHub.status(404));
        server.page("/api/models", "[{\"id\":\"other/thing\"},{\"id\":\"organ/name\"}]");
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.NOT_FOUND))
                .hasMessage("model org/name@main: not there (/api/models/org/name/revision/main); is the model"
                        + " organ/name, other/thing meant?");
    }

    @Test
    void aDataSetAskedForAsAModelIsFoundAsOne() {
        server.misbehave("/revision/main", FakeHub.status(401, "X-Error-Code", "RepoNotFound"));
        server.page("/api/datasets", "[{\"id\":\"org/name\"}]");
        assertThatThrownBy(this::download).hasMessageEndingWith("; is the data set org/name meant?");
    }

    @Test
    void aRevisionThatIsNotThereNamesTheOthers() {
        server.misbehave("/revision/mian", FakeHub.status(404));
        server.page(
                "/api/models/org/name/refs",
                "{\"branches\":[{\"name\":\"dev\"},{\"name\":\"main\"}],\"tags\":[{\"name\":\"v1.0\"}]}");
        try (Hub hub = hub("", false)) {
            assertThatThrownBy(() -> hub.list(RepoRef.parse(RepoKind.MODEL, "org/name@mian"), heard))
                    .hasMessageEndingWith("; its revisions are main, dev, v1.0");
        }
    }

    @Test
    void aHintThatCannotBeReadIsLeftOut() {
        server.misbehave("/revision/main", FakeHub.status(404));
        server.page("/api/models/org/name/refs", "<html>Sign in</html>");
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.NOT_FOUND))
                .hasMessageEndingWith("; check the spelling, and for a private one set HF_TOKEN");
    }

    @Test
    void askedTooOftenItWaitsAsLongAsToldTo() {
        String inTwoMinutes = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                NOW.plus(Duration.ofMinutes(2)).atOffset(ZoneOffset.UTC));
        server.misbehave(
                "config.json",
                FakeHub.status(429, "Retry-After", "7"),
                FakeHub.status(429, "Retry-After", inTwoMinutes),
                FakeHub.status(503));
        download();
        assertThat(pauses)
                .as("a date is waited for, and one second more")
                .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(121), Duration.ofSeconds(4));
    }

    @Test
    void toldToWaitForHoursItSaysSoInstead() {
        server.misbehave("config.json", FakeHub.status(429, "Retry-After", "7200"));
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.RATE_LIMITED))
                .hasMessageContaining("wait 7200 s, or set HF_TOKEN");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aHubThatIsNotThereIsTriedAFewTimes() {
        server.close();
        assertThatThrownBy(this::download)
                .satisfies(because(Reason.UNREACHABLE))
                .hasMessageContaining("no connection to 127.0.0.1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void aPageThatIsNoListingAsksForTheEndpoint() {
        server.misbehave("/revision/main", FakeHub.send(200, "<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(this::download).hasMessageEndingWith("; is HF_ENDPOINT right?");
    }
}
