package dev.tina.rewards.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tina.contracts.group.RewardSpec;
import dev.tina.rewards.Grader;
import dev.tina.rewards.answer.AccuracyReward;
import dev.tina.rewards.parameter.InvalidRewardException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardCatalogueTest {

    private final RewardCatalogue catalogue = RewardCatalogue.standard(Grader.NOBODY);

    @Test
    void everyRewardOfTheTableIsThere() {
        assertThat(catalogue.names())
                .containsExactly(
                        "accuracy",
                        "choice",
                        "cosine",
                        "format",
                        "format_strict",
                        "http",
                        "length",
                        "length_exact",
                        "length_max",
                        "reasoning_steps",
                        "repetition",
                        "soft_overlong",
                        "tag_count");
    }

    @Test
    void twoOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RewardCatalogue(List.of(new AccuracyReward(), new AccuracyReward())))
                .withMessage("two rewards are called accuracy");
    }

    @Test
    void unknownRewardIsRefusedWithTheNearestThereIs() {
        InvalidRewardException refused = refused("acuracy", Map.of());
        assertThat(refused.field()).isEqualTo("name");
        assertThat(refused.value()).isEqualTo("acuracy");
        assertThat(refused).hasMessageEndingWith("was acuracy; did you mean accuracy?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            soft_overlong; maxlength;     100;          one of cache, maxLength
            soft_overlong; maxLength;     0;            a whole number from 1 to 100000000
            soft_overlong; maxLength;     1.5;          a whole number from 1 to 100000000
            repetition;    maxPenalty;    0.1;          a number from -1000 to 0
            repetition;    maxPenalty;    NaN;          a number from -1000 to 0
            repetition;    ngramSize;     0;            a whole number from 1 to 64
            cosine;        variant;       PAPER;        one of paper, clean
            cosine;        minWrong;      -1e999999999; a number from -1000 to 1000
            accuracy;      source;        nowhere;      one of box, latex, anywhere, whole
            choice;        letters;       ABA;          2 to 26 different capital letters
            http;          url;           file:/etc;    an http or https URL with a host
            http;          url;           http://u@h/;  an http or https URL with a host
            """)
    void parametersThatAreNotAllowedAreRefusedByName(String name, String parameter, String value, String allowed) {
        InvalidRewardException refused = refused(name, Map.of(parameter, value));
        assertThat(refused.field()).isEqualTo("parameters." + parameter);
        assertThat(refused.allowed()).isEqualTo(allowed);
    }

    @Test
    void parameterWithoutDefaultMustBeGiven() {
        InvalidRewardException refused = refused("length_max", Map.of());
        assertThat(refused).hasMessage("parameters.target must be a whole number from 1 to 100000000, was absent");
    }

    @Test
    void parametersThatDoNotGoTogetherAreRefused() {
        InvalidRewardException refused = refused("soft_overlong", Map.of("maxLength", "100", "cache", "101"));
        assertThat(refused).hasMessage("parameters.cache must be at most maxLength = 100, was 101");
    }

    @Test
    void descriptionsTellNameMeaningAllowedAndDefault() {
        RewardDescription overlong = catalogue.describe().stream()
                .filter(reward -> reward.name().equals("soft_overlong"))
                .findFirst()
                .orElseThrow();
        assertThat(overlong.parameters())
                .containsExactly(
                        new RewardDescription.ParameterDescription(
                                "maxLength",
                                "L in tokens, from which on the value is -1",
                                "a whole number from 1 to 100000000",
                                "the job's completion limit"),
                        new RewardDescription.ParameterDescription(
                                "cache",
                                "c in tokens, over which the value falls; at most maxLength",
                                "a whole number from 1 to 100000000",
                                "a fifth of maxLength"));
    }

    @Test
    void defaultsOfTheVerifierAreWrittenAsParametersAre() {
        assertThat(catalogue.describe().getFirst().parameters())
                .extracting(RewardDescription.ParameterDescription::fallback)
                .containsExactly("box", "", "4", "percent,units,unreduced");
    }

    private InvalidRewardException refused(String name, Map<String, String> parameters) {
        try {
            catalogue.create(new RewardSpec(name, 1, parameters));
        } catch (InvalidRewardException e) {
            return e;
        }
        throw new AssertionError("not refused");
    }
}
