package dev.tina.gateway.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.gateway.Echo;
import dev.tina.gateway.RunningGateway;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class AccessCheckTest {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void openIsForLoopbackAddressesOnly() throws UnknownHostException {
        assertThatCode(() -> check(AccessMode.OPEN, "127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> check(AccessMode.OPEN, "::1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(AccessMode.OPEN, "0.0.0.0")).hasMessageContaining("server.address is 0.0.0.0");
        assertThatThrownBy(() -> check(AccessMode.OPEN, "10.1.2.3")).hasMessageContaining("only on a loopback address");
        assertThatThrownBy(() -> new AccessCheck(settings).check(AccessMode.OPEN, null))
                .hasMessageContaining("every address of this machine");
    }

    @Test
    void anOpenGatewayOnAnotherAddressDoesNotStart() {
        assertThatThrownBy(() -> RunningGateway.start(
                                new Echo().server(), "tina.gateway.access=open", "server.address=0.0.0.0")
                        .close())
                .hasStackTraceContaining(
                        "tina.gateway.access is open, which is allowed only on a loopback address, and server.address is 0.0.0.0.");
    }

    @Test
    void keysNeedADatabase() {
        assertThatThrownBy(() -> check(AccessMode.KEYS, "10.1.2.3")).hasMessageContaining("there is no database");
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://x/y");
        assertThatCode(() -> check(AccessMode.KEYS, "10.1.2.3")).doesNotThrowAnyException();
    }

    @Test
    void tokensNeedAnIssuerAndAnAudience() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://x/y");
        settings.setProperty(JWT + "issuer-uri", "https://id.example");
        assertThatThrownBy(() -> check(AccessMode.KEYS_AND_OIDC, "10.1.2.3"))
                .hasMessageContaining("keys-and-oidc, and it is not said whose tokens are taken");
        settings.setProperty(JWT + "audiences[0]", "tina");
        assertThatCode(() -> check(AccessMode.KEYS_AND_OIDC, "10.1.2.3")).doesNotThrowAnyException();
    }

    private void check(AccessMode mode, String address) throws UnknownHostException {
        new AccessCheck(settings).check(mode, InetAddress.getByName(address));
    }
}
