package dev.tina.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestJsonTest {

    @Test
    void whatIsJsonIsReadAsItStands() {
        String body = "{\"a\":[1,2.5,true,null,\"é\\n\"],\"b\":{\"c\":123456789012345678901234567890}}";
        assertThat(RequestJson.read(bytes(body)).toString()).isEqualTo(body);
        assertThat(RequestJson.read(bytes("\uFEFF 7 ")).intValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": {"b": "\\u0000"}}   | a.b    | a.b must be a text without U+0000
            {"a": [0, "\\ud800"]}     | a[1]   | a[1] must be a text without U+0000
            {"a": 1, "a": 2}          | a      | a must be given once, was given twice
            {"a": 1e999}              | a      | a must be a number between
            {"a": 1} 2                | body   | the body holds more after its first value: line 1, column
            {"a": }                   | body   | the body is no JSON: line 1, column
            """)
    void whatIsWrongIsNamedByItsPlace(String body, String field, String sentence) {
        RefusedRequest refused = catchThrowableOfType(RefusedRequest.class, () -> RequestJson.read(bytes(body)));
        assertThat(refused.input().field()).isEqualTo(field);
        assertThat(refused.getMessage()).startsWith(sentence).doesNotContain("\0");
    }

    @Test
    void textsThatNobodyKeepsMayHoldZeroButNoHalfCharacter() {
        assertThat(RequestJson.readUnkept(bytes("\"\\u0000\"")).asString()).isEqualTo("\0");
        assertThatThrownBy(() -> RequestJson.readUnkept(bytes("\"\\ud800\"")))
                .isInstanceOf(RefusedRequest.class)
                .hasMessage("body must be a text without halves of surrogate pairs, was \\ud800");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"}) {
            byte[] body = "{\"é\": 1}".getBytes(Charset.forName(name));
            assertThatThrownBy(() -> RequestJson.read(body)).as(name).isInstanceOf(RefusedRequest.class);
        }
    }

    @Test
    void deepNestingIsRefusedAtOnce() {
        assertThatThrownBy(() -> RequestJson.read(bytes("[".repeat(100_000))))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageStartingWith("the body must be JSON of at most 100 levels");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
