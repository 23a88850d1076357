package dev.tina.text.jinja.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tina.text.jinja.limit.TemplateException;
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
            {% include 'x' %}                ~ statement 'include' is not supported, as a chat template is one file
            {% extends 'x' %}                ~ statement 'extends' is not supported, as a chat template is one file
            {% trans %}                      ~ statement 'trans' is not supported; known are set, if, for
            {% raw %}                        ~ 'raw' is never closed by 'endraw'
            {% autoescape true %}{% endautoescape %} ~ 'autoescape' must be false
            {{ [1] | random }}               ~ filter 'random' is not supported
            {{ [1].append(2) }}              ~ the method 'append' is not allowed, as it changes the value
            {{ {}.update({}) }}              ~ the method 'update' is not allowed, as it changes the value
            {{ f(**1) }}                     ~ 'f' is undefined
            {{ dict(**1) }}                  ~ ** needs a mapping, was an integer
            {{ dict(*1) }}                   ~ an integer has no items to run over
            {{ f(a=1, 2) }}                  ~ argument '2' is out of order
            {{ f(a=1, a=2) }}                ~ argument 'a' is out of order
            {{ 'a' | replace('a', new='b', old='c') }} ~ replace is given the argument 'old' twice
            {{ 'abc'.index('x') }}           ~ index does not find the text
            {{ [1].index(2) }}               ~ index finds no such item
            {{ ','.join([1]) }}              ~ join needs a string, was an integer
            {{ '%d' % 'x' }}                 ~ %d needs an integer, was a string
            {{ '%s %s' % ('x',) }}           ~ the format has more places than values
            {{ '%s' % ('x', 'y') }}          ~ the format has fewer places than values
            {{ '%(a)s' % {} }}               ~ the format finds no value 'a'
            {{ '%y' % 1 }}                   ~ the format has no kind 'y'
            {{ '{} {1}'.format(1, 2) }}      ~ the format mixes places with and without numbers
            {{ '{'.format() }}               ~ the format has a '{' without '}'
            {{ '{:d}'.format('x') }}         ~ the format ':d' does not work with a string
            {{ '{a}'.format() }}             ~ the format finds no value 'a'
            {{ 2 | round(0, 'up') }}         ~ method of round must be common, ceil or floor, was up
            {{ {} | dictsort(by='x') }}      ~ by of dictsort must be key or value, was x
            {{ 'abc' | truncate(1) }}        ~ truncate needs a length of at least 3
            {{ 'abc' | wordwrap(0) }}        ~ the width of wordwrap must be at least 1, was 0
            {{ {'a b': 1} | xmlattr }}       ~ 'a b' cannot name an attribute
            {{ ['a'] | sum }}                ~ operator + does not work with an integer and a string
            {{ ['a'] | sum(start='') }}      ~ sum does not add texts; use join
            {{ [1] | map('upper', 2) | list }} ~ upper takes at most 0 arguments, was given 1
            {{ [1] | map('string') | length }} ~ a generator has no length
            {{ [1] | map('string') }}        ~ a generator cannot be printed
            {{ range(2) | tojson }}          ~ a range has no JSON form
            {{ cycler() }}                   ~ cycler needs at least one item
            {% call 5 %}{% endcall %}        ~ 'call' needs the call of a macro
            {% macro f() %}{% endmacro %}{% call f() %}{% endcall %} ~ f takes no argument 'caller'
            {% macro f(a=1, b) %}{% endmacro %} ~ parameter 'b' needs a default
            {% for x in [1] %}{{ loop([2]) }}{% endfor %} ~ a loop that is called needs the word 'recursive'
            {% set a, b = [1] %}             ~ 2 names cannot take 1 values
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
                {{ 10 ** 5000 }}                 ~ an integer is longer than 4300 digits
                {{ 2 ** (9 ** 9) }}               ~ an integer is longer than 4300 digits
                {{ -8 ** 0.5 }}                  ~ the power of a negative number is not real
                {{ 0.0 ** -1 }}                  ~ 0 to a negative power
                {{ range(2 ** 64) }}             ~ range needs an integer of 64 bits, was 18446744073709551616
            {{ 'a' < 1 }}                    ~ a string cannot be put in order with an integer
            {{ raise_exception('no tools') }} ~ the template refuses: no tools
            {{ strftime_now('%Q') }}         ~ date directive '%Q' is not supported
            {{ [1][::0] }}                   ~ the step of a slice must not be 0
            {{ range(-9223372036854775807, 9223372036854775807) }} ~ range must hold at most 100000 numbers
            {{ [1] | selectattr(attribute='x') | list }} ~ selectattr needs an attribute first
            {{ [1] | first(2) }}             ~ first takes at most 0 arguments, was given 1
            {{ [1] in {} }}                  ~ a list cannot be a key
            {{ {}.get({}) }}                 ~ a mapping cannot be a key
            {{ range(0, 9, 0) }}             ~ the step of a range must not be 0
            {{ {[1]: 2} }}                   ~ a list cannot be a key
            {{ range }}                      ~ a function cannot be printed
            {{ range | tojson }}             ~ a function has no JSON form
            {% for x in 5 %}{% endfor %}     ~ an integer has no items to run over
            {% for a, b in [[1]] %}{% endfor %} ~ 2 names cannot take 1 values
            {% set x.y = 1 %}                ~ 'x' must be a namespace to set its field
            {% macro f(a) %}{% endmacro %}{{ f(1, 2) }} ~ f takes at most 1 arguments, was given 2
            {{ 'a'.split('') }}              ~ split needs a separator that is not empty
            {{ 'a'.startswith(['a']) }}      ~ startswith needs a string, was a list
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
            {% for a in [[]] recursive %}{{ loop([a]) }}{% endfor %}                   ~ nests deeper than
            {% macro f() %}{% call f() %}{{ caller }}{% endcall %}{{ caller() }}{% endmacro %}{{ f() }} ~ nests deeper than
            {% set n = namespace(g=[1]) %}{% for i in range(9999) %}{% set n.g = n.g | map('string') %}{% endfor %}{{ n.g | list }} ~ nests deeper than
            {% set n = namespace(g=(1,)) %}{% for i in range(60) %}{% set n.g = (n.g, n.g) %}{% endfor %}{{ {n.g: 1} }} ~ a tuple cannot be a key
            {% set n = namespace(g=[1]) %}{% for i in range(60) %}{% set n.g = [n.g, n.g] %}{% endfor %}{{ n.g < n.g + [1] }} ~ 5000000 steps
            {% set n = namespace(g=[1]) %}{% for i in range(60) %}{% set n.g = [n.g, n.g] %}{% endfor %}{{ n.g | pprint }} ~ 5000000 steps
            {% set s = 'a' * 4000000 %}{% for i in range(99999) %}{{ '' if 'b' in s }}{% endfor %} ~ looks at more than 1073741824
            {% set s = 'a' * 4000000 %}{% for i in range(99999) %}{{ '' if s == [s] | join }}{% endfor %} ~ 134217728 characters in all
            {% set s = 'a' * 4000000 %}{% for i in range(99999) %}{% set x = s.find('b') %}{% endfor %} ~ looks at more than 1073741824
            {% set s = 'a' * 4000000 %}{% for i in range(99999) %}{% set x = s | wordcount %}{% endfor %} ~ looks at more than 1073741824
            {% set s = 'a' * 4000000 %}{% for i in range(99999) %}{% set x = s[0] %}{% endfor %} ~ looks at more than 1073741824
            {{ ('a' * 4000000) | wordwrap(1) }}                                         ~ looks at more than 1073741824
            {{ '%999999999d' % 1 }}                                                     ~ longer than 4194304
            {{ '{:>999999999}'.format(1) }}                                             ~ longer than 4194304
            {{ '{:.999999999f}'.format(1.5) }}                                          ~ precision must be at most 400, was 999999999
            {{ 'a'.center(999999999) }}                                                 ~ longer than 4194304
            {{ 'a'.zfill(999999999) }}                                                  ~ longer than 4194304
            {{ 'a\t'.expandtabs(999999999) }}                                           ~ longer than 4194304
            {{ [1] | batch(999999999, 0) | list }}                                      ~ longer than 4194304
            {{ [1] | slice(999999999) | list }}                                         ~ longer than 4194304
            {{ [1] * 999999999 }}                                                       ~ longer than 4194304
            {{ ('<' * 4000000) | e }}                                                   ~ longer than 4194304
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
