package dev.tina.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aCellIsQuotedWhereItsTextNeedsIt() {
        String text = new Csv(List.of("name", "trouble"))
                .add(List.of("5e-4", ""))
                .add(List.of("a,b", "says \"no\""))
                .add(List.of("two\nlines", "plain"))
                .text();
        assertThat(text).isEqualTo("name,trouble\r\n5e-4,\r\n\"a,b\",\"says \"\"no\"\"\"\r\n\"two\nlines\",plain\r\n");
    }
}
