package dev.tina.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.common.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {

    @Test
    void valuesKeepTheirTypesAndADateStaysText() {
        assertThat(YamlText.mapping("mine", "{a: 1, b: 5.0e-4, c: yes, d: 2026-11-30, e: null, f: [x]}"))
                .hasToString("{\"a\":1,\"b\":5.0E-4,\"c\":true,\"d\":\"2026-11-30\",\"e\":null,\"f\":[\"x\"]}");
        assertThat(YamlText.value("mine", "5")).isEqualTo(5);
        assertThat(YamlText.value("mine", "")).isNull();
    }

    @Test
    void documentsOfOneTextComeInTheirOrder() {
        assertThat(YamlText.values("mine", "a: 1\n---\n[2]\n")).containsExactly(Map.of("a", 1), List.of(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: 1, a: 2} | mine is no YAML: line 1, column 8: found duplicate key a
            a: [1        | mine is no YAML: line 1, column 6: expected ',' or ']', but got <stream end>
            [1]          | mine must be keys with their values, was [1]
            """)
    void whatIsNoMappingIsRefusedWithItsPlace(String text, String sentence) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> YamlText.mapping("mine", text))
                .withMessage(sentence);
    }

    @Test
    void anObjectOfAJavaClassIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> YamlText.value("mine", "!!java.util.Date {}"))
                .withMessageStartingWith("mine is no YAML");
    }

    @Test
    void everyKeyAndElementHasItsLine() {
        assertThat(new TreeMap<>(YamlLines.of("mine", """
                about: a
                axes:
                  rank:
                    - {name: x, lora.rank: 8}
                    - name: y
                """)))
                .hasToString("{=1, about=1, axes=2, axes/rank=3, axes/rank/0=4, axes/rank/0/lora.rank=4,"
                        + " axes/rank/0/name=4, axes/rank/1=5, axes/rank/1/name=5}");
    }
}
