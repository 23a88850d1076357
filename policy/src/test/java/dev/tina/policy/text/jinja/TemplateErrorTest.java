package dev.tina.policy.text.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateErrorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {% include 'x' %}                ~ statement 'include' is not supported
            {% raw %}{% endraw %}            ~ statement 'raw' is not supported
            {{ x | nope }}                   ~ filter 'nope' is not supported
            {{ x is nope }}                  ~ test 'nope' is not supported
            {{ 'a' | trim(colour='x') }}     ~ argument 'colour' of trim is not supported
            {{ 'a'.nope() }}                 ~ 'nope' of a string is undefined
            {{ nope() }}                     ~ 'nope' is undefined
            {{ nope.x }}                     ~ 'nope' is undefined
            {{ (1)(2) }}                     ~ an integer cannot be called
            {{ 'a' + 1 }}                    ~ operator + does not work with a string and an integer
            {{ 1 // 0 }}                     ~ operator //: / by zero
            {{ 1 / 0 }}                      ~ operator /: / by zero
            {{ 9223372036854775807 + 1 }}    ~ operator +: long overflow
            {{ 9223372036854775808 }}        ~ larger than 64 bits
            {{ 'a' < 1 }}                    ~ a string cannot be put in order with an integer
            {{ raise_exception('no tools') }} ~ the template refuses: no tools
            {{ strftime_now('%Q') }}         ~ date directive '%Q' is not supported
            {{ [1][::0] }}                   ~ the step of a slice must not be 0
            {{ range(9223372036854775806, 9223372036854775807, 5) }} ~ long overflow
            {{ [1] | selectattr(attribute='x') }} ~ selectattr needs its arguments by place
            {{ [1] | first(2) }}             ~ first takes at most 0 arguments, was given 1
            {{ {}[[1]] }}                    ~ a list cannot be a key
            {{ [1] in {} }}                  ~ a list cannot be a key
            {{ {}.get({}) }}                 ~ a mapping cannot be a key
            {{ range(0, 9, 0) }}             ~ the step of a range must not be 0
            {{ {[1]: 2} }}                   ~ a list cannot be a key
            {{ range }}                      ~ a function cannot be printed
            {{ range | tojson }}             ~ a function has no JSON form
            {% for x in 5 %}{% endfor %}     ~ an integer has no items to run over
            {% for a, b in [[1]] %}{% endfor %} ~ 2 names cannot take 1 values
            {% for x in [1] %}{{ loop.cycle('a') }}{% endfor %} ~ loop.cycle is not supported
            {% set x.y = 1 %}                ~ 'x' must be a namespace to set its field
            {% macro f(a) %}{% endmacro %}{{ f(1, 2) }} ~ f takes at most 1 arguments, was given 2
            {{ 'a'.split('') }}              ~ split needs a separator that is not empty
            {{ 'a'.startswith() }}           ~ startswith needs the argument 'affix'
            {{ 'x'.strip(1) }}               ~ strip needs a string, was an integer
            {% if x %}                       ~ 'endif' is missing for the statement of line 1
            {% for x in y %}{% if x %}       ~ 'endif' is missing for the statement of line 1
            {% for x in y %}{% endif %}      ~ 'endif' ends nothing that is open here
            {% endif %}                      ~ 'endif' ends nothing that is open here
            {% break %}                      ~ 'break' stands outside of a loop
            {{ x                             ~ the tag is never closed by '}}'
            {{ 'x }}                         ~ string is never closed
            {# x                             ~ '{#' is never closed by '#}'
            {{ a b }}                        ~ expected '}}', found 'b'
            {{ }}                            ~ expected an expression, found '}}'
            {{ (1 }}                         ~ found '}' where ')' is missing
            {{ 1) }}                         ~ found ')' where no bracket is open
            {{ a ? b }}                      ~ unknown character '?'
            {% set 1 = 2 %}                  ~ expected a name, found '1'
            """)
    void sayWhatIsWrong(String template, String message) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> render(template))
                .withMessageContaining("template line 1: ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n{{ 'a' | nope }}",
                "a\n{% if x %}\n{{ x.y.z }}{% endif %}{{ nope() }}",
                "{% macro f() %}\n\n{{ nope() }}{% endmacro %}{{ f() }}",
                "{{ 'a\n\n' ? }}",
                "{% if false %}\n\n{% elif nope() %}{% endif %}",
                "\r\n\r\n{% nope %}",
                "{# a\n\n #}{% nope %}"
            })
    void nameTheLine(String template) {
        TemplateException error = catchThrowableOfType(TemplateException.class, () -> render(template));

        assertThat(error.line()).isEqualTo(3);
    }

    @Test
    void wrongVariableIsRefusedByType() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Template.parse("").render(Map.of("x", new StringBuilder()), Clock.systemUTC()))
                .withMessageContaining("java.lang.StringBuilder");
    }

    @Test
    void nestingIsBounded() {
        assertBounded("nests deeper than 128", n -> "{{ " + "(".repeat(n) + "1" + ")".repeat(n) + " }}");
        assertBounded("nests deeper than 128", n -> "{{ " + "[".repeat(n) + "1" + "]".repeat(n) + " }}");
        assertBounded("nests deeper than 128", n -> "{{ " + "not ".repeat(n) + "1 }}");
        assertBounded("nests deeper than 128", n -> "{{ " + "- ".repeat(n) + "1 }}");
        assertBounded("nests deeper than 128", n -> "{{ " + "1 if x else ".repeat(n) + "1 }}");
        assertBounded("nests deeper than 128", n -> "{% if x %}".repeat(n) + "{% endif %}".repeat(n));
        assertBounded("evaluation nests deeper than 256", n -> "{{ 1" + " + 1".repeat(n) + " }}");
        assertBounded("evaluation nests deeper than 256", n -> "{{ 'x'" + " | trim".repeat(n) + " }}");
        assertBounded("evaluation nests deeper than 256", n -> "{{ x" + "[0]".repeat(n) + " }}");
    }

    private static void assertBounded(String message, IntFunction<String> template) {
        for (int depth : List.of(1_000, 40_000)) {
            assertThatExceptionOfType(TemplateException.class)
                    .isThrownBy(() -> render(template.apply(depth)))
                    .withMessageContaining(message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {{ range(100001) }}                                                        ~ range must hold at most 100000
            {{ range(0, -999999999999, -1) }}                                          ~ range must hold at most 100000
            {% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %} ~ 5000000 steps
            {% macro f() %}{{ f() }}{% endmacro %}{{ f() }}                            ~ nests deeper than
            {{ 'x' * 99999999999 }}                                                    ~ longer than 4194304
            {% set n = namespace(s='x') %}{% for i in range(99) %}{% set n.s = n.s + n.s %}{% endfor %} ~ longer than 4194304
            {% set n = namespace(s='x') %}{% for i in range(99) %}{% set n.s = [n.s, n.s] | join %}{% endfor %} ~ longer than 4194304
            {% set n = namespace(s=[1]) %}{% for i in range(99) %}{% set n.s = n.s + n.s %}{% endfor %} ~ longer than 4194304
            {% set n = namespace(s=[1]) %}{% for i in range(60) %}{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s }} ~ a text is longer
            {% set n = namespace(s=[1]) %}{% for i in range(60) %}{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s | tojson }} ~ 5000000 steps
            {% set n = namespace(s=[1], t=[1]) %}{% for i in range(60) %}{% set n.s = [n.s, n.s] %}{% set n.t = [n.t, n.t] %}{% endfor %}{{ n.s == n.t }} ~ 5000000 steps
            {% set n = namespace(s=[1]) %}{% for i in range(999) %}{% set n.s = [n.s] %}{% endfor %}{{ n.s }} ~ nests deeper than 128
            {% set n = namespace(s=[1], t=[1]) %}{% for i in range(9999) %}{% set n.s = [n.s] %}{% set n.t = [n.t] %}{% endfor %}{{ n.s == n.t }} ~ nests deeper than
            {% set s = 'x' * 999999 %}{{ s.replace('x', s) }}                          ~ longer than 4194304
            {% set s = 'x' * 999999 %}{{ range(99999) | map('string') | join(s) }}     ~ longer than 4194304
            {% for a in range(99999) %}{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' }}{% endfor %} ~ longer than 4194304
            {% set n = namespace(l=[]) %}{% for i in range(99999) %}{% set n.l = n.l + ['x' * 4000000] %}{% endfor %} ~ 134217728 characters in all
            {{ 'x' | indent(99999999, true) }}                                          ~ the width of indent must be 0 to 64, was 99999999
            {{ [1] | tojson(indent=99999999) }}                                        ~ the width of tojson must be 0 to 64, was 99999999
            """)
    void whatIsSpentIsBounded(String template, String message) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> render(template))
                .withMessageContaining(message);
    }

    @Test
    void hugeTemplateIsRefused() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> Template.parse("x".repeat((1 << 20) + 1)))
                .withMessageContaining("at most 1048576 characters");
    }

    private static String render(String template) {
        return Template.parse(template).render(Map.of(), Clock.systemUTC());
    }
}
