package dev.tina.trainer.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.group.RewardSpec;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraderCheckTest {

    @Test
    void aGraderInAPrivateNetworkIsRefusedAndTheSettingIsNamed() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> check(new GraderProperties(false, List.of()), "http://10.0.0.7:9/grade"));
        assertThat(refused.field()).isEqualTo("rewards[1].parameters.url");
        assertThat(refused.value()).isEqualTo("http://10.0.0.7:9/grade");
        assertThat(refused.getMessage()).contains("tina.reward.http.allowed-hosts");
    }

    @Test
    void aGraderThatRewardServiceMayCallIsLetThrough() {
        assertThatCode(() -> {
                    check(new GraderProperties(false, List.of("10.0.0.7")), "http://10.0.0.7/");
                    check(new GraderProperties(true, List.of()), "http://10.0.0.7/");
                    check(new GraderProperties(false, List.of()), "http://93.184.215.14/");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aNameThatIsNotKnownHereMayBeKnownToRewardService() {
        GraderCheck check = new GraderCheck(new GraderProperties(false, List.of()), host -> {
            throw new UnknownHostException(host);
        });
        assertThatCode(() -> check.check(rewards("http://grader/"))).doesNotThrowAnyException();
    }

    private static void check(GraderProperties settings, String url) {
        new GraderCheck(settings, InetAddress::getAllByName).check(rewards(url));
    }

    private static List<RewardSpec> rewards(String url) {
        return List.of(new RewardSpec("accuracy", 1, Map.of()), new RewardSpec("http", 1, Map.of("url", url)));
    }
}
