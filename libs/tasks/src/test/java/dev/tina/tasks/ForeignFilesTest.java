package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.tina.hub.repository.FilePatterns;
import dev.tina.tasks.layout.RowFiles;
import dev.tina.tasks.source.TaskSets;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in other encodings, packed, damaged, or of other formats than their names say. */
class ForeignFilesTest extends WrittenFiles {

    private static final String CSV = "problem,answer\nWas ist gr\u00f6\u00dfer?,1\n";

    @Test
    void aByteOrderMarkIsNoContent() {
        assertThat(answers("tasks.jsonl", "\ufeff" + LINES)).hasSize(3);
        assertThat(answers("tasks.json", "\ufeff" + LIST)).hasSize(3);
        assertThat(answers("tasks.json", "\ufeff{\"data\": " + LIST + "}")).hasSize(3);
        assertThat(answers("tasks.json", "\ufeff\n\n" + LIST)).hasSize(3);
        assertThat(answers("tasks.jsonl", LINES + "\ufeff" + LINES)).hasSize(6);
        assertThat(answers("tasks.csv", "\ufeff" + CSV)).containsExactly("1");
        assertThat(answers("tasks.tsv", "\ufeff" + CSV.replace(',', '\t'))).containsExactly("1");
        assertThat(answers(open("tasks.json.gz", gzipped(("\ufeff" + LIST).getBytes(StandardCharsets.UTF_8)))))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16", "UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-32, UTF-32", "UTF-32LE, UTF-32"})
    void wideTextIsNamed(String charset, String name) {
        String found = "text in " + name + ": save it as UTF-8, for example with iconv -f " + name + " -t UTF-8";
        for (String[] file : new String[][] {{"a.jsonl", LINES}, {"a.json", LIST}, {"a.csv", CSV}}) {
            byte[] bytes = file[1].getBytes(Charset.forName(charset));
            assertThatThrownBy(() -> open(file[0], bytes))
                    .hasMessageEndingWith(file[0] + " must be JSON lines, a JSON list, CSV or Parquet, was " + found);
            assertThatThrownBy(() -> open(file[0] + ".gz", gzipped(bytes)))
                    .hasMessageEndingWith("was a gzip file with " + found);
        }
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirPlace() {
        byte[] line = "{\"problem\": \"gr\u00f6\u00dfer\", \"answer\": 1}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] lines = joined(LINES.getBytes(StandardCharsets.UTF_8), line);
        int place = LINES.length() + 15;
        assertThatThrownBy(() -> open("a.jsonl", lines))
                .hasMessageContaining("a.jsonl:4 line must be a JSON object, was one whose byte " + place
                        + " of the file is not UTF-8; save it as UTF-8");
        assertThat(open("a.jsonl?onBroken=skip", lines).size()).isEqualTo(3);
        byte[] list = joined("[\n".getBytes(StandardCharsets.UTF_8), line);
        assertThatThrownBy(() -> open("a.json", list))
                .hasMessageContaining("a.json (line 2: byte 17 of the file is not UTF-8; ");
        assertThatThrownBy(() -> open("a.csv", CSV.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("a.csv (line 2: byte 25 of the file is not UTF-8; ");
        byte[] half = Arrays.copyOf(CSV.getBytes(StandardCharsets.UTF_8), 26);
        assertThatThrownBy(() -> open("a.csv", half)).hasMessageContaining("a.csv (line 2: byte 26 of the file is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00ed\u00a0\u0080", "\u00c0\u0080", "\u00f5\u0080\u0080\u0080", "\u0080", "\u00e2(\u00a1"})
    void surrogatesOverlongAndStrayBytesAreNotUtf8(String bytes) {
        byte[] text = ("problem,answer\nx" + bytes + ",1\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> open("a.csv", text)).hasMessageContaining(" of the file is not UTF-8");
    }

    @Test
    void packedFilesAreToldByTheirContent() {
        byte[] lines = LINES.getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.json")) {
            assertThat(answers(open(name, gzipped(lines)))).as(name).hasSize(3);
            assertThat(answers(open(name, Zstd.compress(lines)))).as(name).hasSize(3);
            assertThat(answers(open(name, lines))).as(name).hasSize(3);
        }
        assertThat(answers(open("a.csv.gz", gzipped(CSV.getBytes(StandardCharsets.UTF_8)))))
                .hasSize(1);
        assertThat(answers(open("a.jsonl.gz", joined(gzipped(lines), gzipped(lines)))))
                .hasSize(6);
    }

    @Test
    void packedFilesThatAreCutShortAreRefused() {
        byte[] many = LINES.repeat(500).getBytes(StandardCharsets.UTF_8);
        for (byte[] packed : List.of(gzipped(many), Zstd.compress(many))) {
            byte[] half = Arrays.copyOf(packed, packed.length / 2);
            assertThatThrownBy(() -> open("a.jsonl?onBroken=skip", half))
                    .hasMessageStartingWith("taskSet must be a readable file, was ")
                    .hasMessageContaining(" data is cut short or damaged after ")
                    .hasMessageEndingWith(" unpacked bytes; fetch or write it again)");
        }
    }

    @Test
    void parquetIsToldByItsContentToo() throws IOException {
        byte[] parquet = Files.readAllBytes(Fixtures.dataset("svamp.parquet"));
        assertThat(open("a.jsonl", parquet).size()).isEqualTo(20);
        assertThatThrownBy(() -> open("a.parquet.gz", gzipped(parquet)))
                .hasMessageEndingWith(
                        "was a gzip file with a Parquet file; unpack it, Parquet packs its pages by itself");
        assertThat(answers(TaskSets.open("parquet:" + write("lines.parquet", LINES))))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jsonl, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'a Git LFS pointer, which stands for a file that was not fetched: run git lfs pull'",
        "a.parquet, 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'a Git LFS pointer'",
        "a.csv, '<!DOCTYPE html><html></html>', 'a web page: a server answered with a page instead of the file'",
        "a.json, Entry not found, 'a server''s refusal: the file was not given out'",
        "a.json, '{\"error\":\"Repository not found\"}', 'a server''s refusal'",
        "a.arrow, 'ARROW1\0\0', 'an Arrow file: save it as Parquet'",
        "a.feather, 'FEA1\0', 'a Feather file: save it as Parquet'",
        "a.xlsx, 'PK\u0003\u0004[Content_Types].xml', 'an Excel workbook: open it in the program that made it'",
        "a.csv, 'PK\u0003\u0004xl/workbook.xml', 'an Excel workbook'",
        "a.zip, 'PK\u0003\u0004train.jsonl', 'a zip archive: unpack it and name the file in it'",
        "a.bz2, 'BZh91AY\u0001', 'a bzip2 file: unpack it with bunzip2'",
        "a.db, 'SQLite format 3\0', 'an SQLite database'",
        "a.py, '#!/usr/bin/env python', 'a program'"
    })
    void otherFormatsAreNamedWithWhatToDo(String name, String head, String found) {
        assertThatThrownBy(() -> TaskSets.open("jsonl:" + write(name, head)))
                .hasMessageContaining(name + " must be JSON lines, a JSON list, CSV or Parquet, was " + found);
    }

    @Test
    void aPickleIsNeverRun() {
        byte[] pickle = {(byte) 0x80, 4, (byte) 0x95, 0, 0, 0, 0};
        assertThatThrownBy(() -> open("a.pkl", pickle))
                .hasMessageEndingWith("was a Python pickle, which is a program: save it as Parquet or JSON lines with"
                        + " the program that made it");
    }

    @Test
    void aFolderOfOtherFormatsNamesOne() {
        write("saved/data-00000-of-00001.arrow", "ARROW1");
        write("saved/state.json", "{}");
        assertThatThrownBy(() -> TaskSets.open("folder:" + folder.resolve("saved")))
                .hasMessageContaining("was a folder without them, but with data-00000-of-00001.arrow, an Arrow file:"
                        + " save it as Parquet");
    }

    @Test
    void seriesOfPackedFilesAreRead() {
        for (String shard : List.of("00000", "00001")) {
            write("series/train-" + shard + "-of-00002.jsonl.gz", gzipped(LINES.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(answers(TaskSets.open("folder:" + folder.resolve("series")))).hasSize(6);
    }

    @Test
    void whatIsFetchedCanBeRead() {
        for (String name : FilePatterns.ROWS.include()) {
            assertThat(RowFiles.reads(name.replace("*", "train"))).as(name).isTrue();
        }
        for (String name : List.of("README.md", "a.arrow", "a.txt", "a.parquet.gz", "a.jsonl.bz2")) {
            assertThat(RowFiles.reads(name)).as(name).isFalse();
            assertThat(FilePatterns.ROWS.test(name)).as(name).isFalse();
        }
    }

    @Test
    void noDamageBringsAnythingButARefusal() throws IOException {
        Random random = new Random(7);
        List<byte[]> seeds = List.of(
                LINES.getBytes(StandardCharsets.UTF_8),
                LIST.getBytes(StandardCharsets.UTF_8),
                ("{\"data\": " + LIST + "}").getBytes(StandardCharsets.UTF_8),
                CSV.getBytes(StandardCharsets.UTF_8),
                gzipped(LINES.getBytes(StandardCharsets.UTF_8)),
                Files.readAllBytes(Fixtures.dataset("types/decimals.parquet")));
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = seeds.get(i % seeds.size()).clone();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length);
            try {
                open(i % 2 == 0 ? "a.jsonl?onBroken=skip" : "a.csv?onBroken=skip", cut);
            } catch (TaskSetException refused) {
                assertThat(refused.getMessage()).contains(" must be ");
            }
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
