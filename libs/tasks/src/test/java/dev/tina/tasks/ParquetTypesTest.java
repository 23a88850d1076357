package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet values are what their logical types say; those that text cannot hold are refused where they are asked for. */
class ParquetTypesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "uint8, 255, 1",
        "uint16, 65535, 1",
        "uint32, 4294967295, 1",
        "uint64, 18446744073709551615, 1",
        "int8, -128, 1",
        "int16, -32768, 1",
        "int32, -2147483648, 1",
        "int64, -9223372036854775808, 1",
        "float16, 0.1, 65500",
        "float32, 0.1, 16777216",
        "float64, 0.1, 1000000000000000000000",
        "decimal128, -12345678901234567890.12, 0.5",
        "decimal256, 10000000000000000000000000000000000000000, 1",
        "date, 2024-02-29, 1969-12-31",
        "time_ms, 23:59:59.123, 00:00:00",
        "time_us, 23:59:59.123456, 00:00:00",
        "time_ns, 23:59:59.123456789, 00:00:00",
        "local_ms, 2024-02-29T12:00:00.123, 1969-12-31T23:59:59.999",
        "local_us, 2024-02-29T12:00:00.123456, 0001-01-01T00:00:00",
        "utc_us, 2024-02-29T12:00:00.123456Z, 2000-01-01T00:00:00Z",
        "utc_ns, 2024-02-29T12:00:00.123456789Z, 1970-01-01T00:00:00Z",
        "string, caf\u00e9, \ud83d\ude00",
        "large, caf\u00e9, b",
        "category, red, blue",
        "json, '{\"a\": 1}', 7",
        "uuid, 00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000002",
        "text_bytes, 42, 43",
        "struct.value, 1.1, 2.2",
        "struct.u, 1, 2",
        "floats.0, 0.1, 0.2"
    })
    void aValueIsReadByItsLogicalType(String column, String first, String second) {
        for (String file : List.of("types", "plain")) {
            assertThat(answers(file + ".parquet?answer=" + column)).as(file).containsExactly(first, second);
        }
    }

    @Test
    void decimalsAreReadFromEveryCarrier() throws IOException {
        assertThat(answers("decimals.parquet?answer=price")).containsExactly("-1.25", "100");
        assertThat(answers("decimals.parquet?answer=sum")).containsExactly("-123456789.125", "1");
        byte[] unscaled = new BigInteger("-12345").toByteArray();
        String binary = written(
                "required binary answer (DECIMAL(20,3))",
                row -> row.add("answer", Binary.fromConstantByteArray(unscaled)));
        assertThat(answer(binary)).isEqualTo("-12.345");
    }

    @Test
    void oldAnnotationsMeanTheSame() throws IOException {
        assertThat(answer(written("required int32 answer (UINT_8)", row -> row.add("answer", -1))))
                .isEqualTo("255");
        assertThat(answer(written("required int32 answer (UINT_32)", row -> row.add("answer", -2))))
                .isEqualTo("4294967294");
        assertThat(answer(written("required int64 answer (TIMESTAMP_MILLIS)", row -> row.add("answer", -1L))))
                .isEqualTo("1969-12-31T23:59:59.999Z");
        assertThat(answer(written("required binary answer (ENUM)", row -> row.add("answer", "B"))))
                .isEqualTo("B");
        assertThat(answers("int96.parquet")).containsExactly("2024-02-29T12:00:00.123456", "1969-12-31T23:59:59");
    }

    @Test
    void encodingsOfAllKindsAreRead() {
        TaskSet tasks = open("split.parquet");
        assertThat(tasks.tasks()).extracting(Task::referenceAnswer).containsExactly("0.1", "0.2");
        assertThat(tasks.tasks())
                .extracting(task -> task.metadata().get("count"))
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "nan, 'NaN'",
        "nan16, 'NaN'",
        "bool, 'true, a truth value; write it as the text'",
        "nulls, 'null'",
        "struct, '{\"value\":1.10'",
        "list, '[4294967295'",
        "raw_bytes, 'bytes that are no UTF-8 text'",
        "raw_list, 'bytes that are no UTF-8 text'"
    })
    void whatIsNoTextIsRefusedWhereItIsTheAnswer(String column, String found) {
        assertThatThrownBy(() -> open("types.parquet?answer=" + column))
                .isInstanceOf(TaskSetException.class)
                .hasMessageContaining("types.parquet row 1 " + column + " must be ")
                .hasMessageContaining(", was " + found.replace("'", ""));
    }

    @Test
    void whatIsNoTextIsIgnoredWhereNobodyAsksForIt() {
        Task first = open("types.parquet?answer=uint32").tasks().getFirst();
        assertThat(first.metadata()).doesNotContainKeys("raw_bytes", "nulls", "raw_list", "struct", "list");
        assertThat(first.metadata())
                .containsEntry("float32", "0.1")
                .containsEntry("uint64", "18446744073709551615")
                .containsEntry("utc_us", "2024-02-29T12:00:00.123456Z");
        assertThat(open("types.parquet?answer=uint32&keep=list,floats,struct")
                        .tasks()
                        .getFirst()
                        .metadata())
                .containsEntry("list", "[4294967295,null]")
                .containsEntry("floats", "[0.1]")
                .containsEntry("struct", "{\"value\":1.10,\"u\":1}");
    }

    @Test
    void whatIsNoTextIsRefusedWhereItIsKept() {
        assertThatThrownBy(() -> open("types.parquet?answer=uint32&keep=raw_list"))
                .hasMessageEndingWith(
                        "types.parquet row 1 raw_list must be a value that can be given as text or number,"
                                + " was bytes that are no UTF-8 text");
    }

    @Test
    void intervalsBsonAndImpossibleTimesAreNamed() throws IOException {
        Binary twelve = Binary.fromConstantByteArray(new byte[12]);
        for (String[] kind : new String[][] {
            {"fixed_len_byte_array(12) answer (INTERVAL)", "an interval of months, days and milliseconds"},
            {"binary answer (BSON)", "BSON"}
        }) {
            String file = written("required " + kind[0], row -> row.add("answer", twelve));
            assertThatThrownBy(() -> TaskSets.open(file)).hasMessageEndingWith(", was " + kind[1]);
        }
        String late = written("required int32 answer (TIME_MILLIS)", row -> row.add("answer", 86_400_000));
        assertThatThrownBy(() -> TaskSets.open(late)).hasMessageEndingWith(", was a time that no day has");
    }

    private static List<String> answers(String name) {
        return open(name).tasks().stream().map(Task::referenceAnswer).toList();
    }

    private static String answer(String name) {
        return TaskSets.open(name).tasks().getFirst().referenceAnswer();
    }

    private static TaskSet open(String name) {
        return TaskSets.open("parquet:" + Fixtures.dataset("types") + "/" + name);
    }

    /** A file of one row with a problem and another column. */
    private String written(String column, Consumer<Group> values) throws IOException {
        MessageType type =
                MessageTypeParser.parseMessageType("message row { required binary problem (UTF8); " + column + "; }");
        Path file = folder.resolve(column.hashCode() + ".parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(type)
                .build()) {
            Group row = new SimpleGroup(type);
            row.add("problem", "x");
            values.accept(row);
            writer.write(row);
        }
        return "parquet:" + file;
    }
}
