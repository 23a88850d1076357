package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.supervisor.FreePorts;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final Addresses ADDRESSES = Addresses.choose(
            List.of(
                    new ServiceProgram(ServiceProgram.GATEWAY, List.of("gateway")),
                    new ServiceProgram(ServiceProgram.REWARD, List.of("reward"))),
            8080,
            new FreePorts(new Random(5)));

    @Test
    void gatewayHasThePortThatWasAskedForAndAllOthersHaveDifferentOnes() {
        assertThat(ADDRESSES.url("gateway")).isEqualTo("http://127.0.0.1:8080");
        assertThat(Stream.concat(
                                IntStream.of(ADDRESSES.broker(), ADDRESSES.brokerController(), ADDRESSES.postgres())
                                        .boxed(),
                                Stream.concat(
                                        ADDRESSES.services().values().stream(),
                                        ADDRESSES.management().values().stream()))
                        .toList())
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAddressIsOnLoopback() {
        assertThat(ADDRESSES.kafka()).isEqualTo("127.0.0.1:" + ADDRESSES.broker());
        assertThat(ADDRESSES.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:" + ADDRESSES.postgres() + "/tina");
        assertThat(ADDRESSES.readiness("reward-service"))
                .hasToString("http://127.0.0.1:" + ADDRESSES.managementPort("reward-service")
                        + "/actuator/health/readiness");
    }

    @Test
    void serviceThatIsNotPlannedIsRefusedByTheNamesOfThoseThatAre() {
        assertThatThrownBy(() -> ADDRESSES.port("eval-service"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service must be one of [gateway, reward-service], was eval-service");
    }
}
