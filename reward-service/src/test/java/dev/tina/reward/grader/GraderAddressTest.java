package dev.tina.reward.grader;

import static dev.tina.reward.grader.GradersTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.contracts.group.RewardValue;
import dev.tina.reward.address.PublicDnsResolver;
import dev.tina.reward.address.RefusedAddressException;
import dev.tina.rewards.address.GraderAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraderAddressTest {

    private static final GraderAddresses PUBLIC_ONLY = new GraderAddresses(false, List.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"})
    void theServicesOwnMachineIsNotCalled(String host) {
        try (GraderServer server = GraderServer.answering(200, "[1,1]");
                TestGraders graders = TestGraders.with("allow-private=false")) {
            assertFailure(graders.grade("http://" + host + ":" + server.port() + "/"), GraderFailure.ADDRESS)
                    .contains("has an address that is not public")
                    .doesNotContain("/127.0.0.1");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void aHostOnTheListIsCalledWhereverItIs() {
        try (GraderServer server = GraderServer.answering(200, "[1,0]");
                TestGraders graders = TestGraders.with("allow-private=false", "allowed-hosts=Localhost")) {
            assertThat(graders.grade("http://localhost:" + server.port() + "/").rewards())
                    .containsExactly(new RewardValue.Present(1), new RewardValue.Present(0));
        }
    }

    @Test
    void aNameThatLeadsInsideIsNotCalled() {
        try (GraderServer server = GraderServer.answering(200, "[1,1]");
                TestGraders graders = TestGraders.with(pointingTo("127.0.0.1"), "allow-private=false")) {
            assertFailure(graders.grade("http://grader.example:" + server.port() + "/"), GraderFailure.ADDRESS)
                    .startsWith("grader.example has an address that is not public");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void theCheckedAddressIsTheOneConnectedTo() {
        try (GraderServer server = GraderServer.answering(200, "[1,0]");
                TestGraders graders =
                        TestGraders.with(pointingTo("127.0.0.1", "192.0.2.1"), "allowed-hosts=grader.example")) {
            assertThat(graders.grade("http://grader.example:" + server.port() + "/"))
                    .isInstanceOf(GraderOutcome.Answered.class);
        }
    }

    @Test
    void aNameIsCheckedAtEachConnectionSoThatItCannotChangeItsMeaning() throws Exception {
        PublicDnsResolver names = new PublicDnsResolver(pointingTo("93.184.215.14", "10.0.0.7"), false, List.of());

        assertThat(names.resolve("grader.example")).containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThatThrownBy(() -> names.resolve("grader.example")).isInstanceOf(RefusedAddressException.class);
    }

    @Test
    void oneInnerAddressAmongOuterOnesIsEnoughToRefuse() {
        InetAddress[] both = {address("93.184.215.14"), address("192.168.1.1")};
        PublicDnsResolver names = new PublicDnsResolver(resolver(List.of(both).iterator(), both), false, List.of());

        assertThatThrownBy(() -> names.resolve("grader.example")).isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1",
                "100::1"
            })
    void whatIsSetApartIsNotPublic(String address) {
        assertThat(PUBLIC_ONLY.refuses("grader.example", address(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888"
            })
    void theRestIsPublic(String address) {
        assertThat(PUBLIC_ONLY.refuses("grader.example", address(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://grader.example/",
                "file:///etc/passwd",
                "grader.example",
                "http:///path",
                "http://user:password@grader.example/",
                "http://grader.example/#part",
                "http://127.1/"
            })
    void whatIsNoPlainWebAddressIsRefused(String url) {
        try (TestGraders graders = TestGraders.with()) {
            assertFailure(graders.grade(url), GraderFailure.PARAMETERS)
                    .startsWith("url must be ")
                    .doesNotContain("password@");
        }
    }

    private static DnsResolver pointingTo(String... addresses) {
        InetAddress[] list = new InetAddress[addresses.length];
        for (int i = 0; i < list.length; i++) {
            list[i] = address(addresses[i]);
        }
        return resolver(List.of(list).iterator());
    }

    /** A name that means another address each time it is asked, or always the same ones. */
    private static DnsResolver resolver(Iterator<InetAddress> each, InetAddress... always) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return always.length > 0 ? always : new InetAddress[] {each.next()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
