package dev.tina.tasks.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataFilesTest {

    private static final DatasetCard NONE = DatasetCard.none();

    @Test
    void splitsAreToldFromNamesWhereNoCardDeclaresThem() {
        List<String> files = List.of("README.md", "train.jsonl", "test.jsonl", "dataset_infos.json", ".gitattributes");
        assertThat(DataFiles.choose(files, NONE, "", "")).containsExactly("train.jsonl");
        assertThat(DataFiles.choose(files, NONE, "", "test")).containsExactly("test.jsonl");
        assertThat(DataFiles.choose(List.of("data/val/a.jsonl", "data/train/b.jsonl"), NONE, "", "validation"))
                .containsExactly("data/val/a.jsonl");
        assertThat(DataFiles.choose(List.of("limr.json"), NONE, "", "train")).containsExactly("limr.json");
    }

    @Test
    void theOnlySplitIsTakenWhateverItsName() {
        assertThat(DataFiles.choose(List.of("test.jsonl"), NONE, "", "")).containsExactly("test.jsonl");
        assertThat(DataFiles.choose(List.of("data/hard-00000-of-00001.parquet"), NONE, "", ""))
                .containsExactly("data/hard-00000-of-00001.parquet");
    }

    @Test
    void aSeriesWithAFileMissingIsRefused() {
        List<String> files = List.of("data/train-00000-of-00003.parquet", "data/train-00002-of-00003.parquet");
        assertThatThrownBy(() -> DataFiles.choose(files, NONE, "", ""))
                .hasMessage(
                        "taskSet must be all files of a series, was 2 files of" + " data/train-?????-of-00003.parquet");
    }

    @Test
    void aFolderIsAConfigurationWhereNoCardDeclaresAny() {
        List<String> files = List.of("main/train.parquet", "socratic/train.parquet");
        assertThat(DataFiles.choose(files, NONE, "socratic", "")).containsExactly("socratic/train.parquet");
        assertThatThrownBy(() -> DataFiles.choose(files, NONE, "other", ""))
                .hasMessage("taskSet.config must be the name of a folder that holds data files, was other");
    }

    @Test
    void cardsDeclareFilesInEveryForm() {
        List<String> files = List.of("a.jsonl", "b/c.jsonl", "b/d/e.jsonl", "test.jsonl");
        assertThat(choose(files, "data_files: a.jsonl", "")).containsExactly("a.jsonl");
        assertThat(choose(files, "data_files: [a.jsonl, 'b/*.jsonl']", "")).containsExactly("a.jsonl", "b/c.jsonl");
        assertThat(choose(files, "data_files: {test: test.jsonl, train: 'b/**'}", ""))
                .containsExactly("b/c.jsonl", "b/d/e.jsonl");
        assertThat(choose(files, "data_files: [{split: test, path: [a.jsonl, test.jsonl]}]", "test"))
                .containsExactly("a.jsonl", "test.jsonl");
        assertThat(choose(files, "data_dir: b", "")).containsExactly("b/c.jsonl", "b/d/e.jsonl");
    }

    @Test
    void theDefaultConfigurationIsTheOneMarkedOrCalledSo() {
        String two =
                "---\nconfigs:\n- {config_name: x, data_files: a.jsonl}\n- {config_name: y, data_files: b.jsonl%s}\n---";
        List<String> files = List.of("a.jsonl", "b.jsonl");
        assertThat(DataFiles.choose(files, DatasetCard.parse(two.formatted(", default: true")), "", ""))
                .containsExactly("b.jsonl");
        assertThatThrownBy(() -> DataFiles.choose(files, DatasetCard.parse(two.formatted("")), "", ""))
                .hasMessage("taskSet.config must be one of: x, y, was empty");
    }

    @Test
    void aCardWithBrokenYamlIsRefused() {
        assertThatThrownBy(() -> DatasetCard.parse("---\nconfigs: [\n---\n"))
                .hasMessage("taskSet must be headed by valid YAML, was a README.md whose head is broken");
        assertThat(DatasetCard.parse("# No head\n---\n").configs()).isEmpty();
    }

    @Test
    void aFolderWithoutDataIsRefused() {
        assertThatThrownBy(() -> DataFiles.choose(List.of("README.md"), NONE, "", ""))
                .hasMessage("taskSet must be a folder of Parquet, JSON, CSV or TSV files, was a folder without them");
    }

    private static List<String> choose(List<String> files, String config, String split) {
        String readme = "---\nconfigs:\n- config_name: default\n  " + config + "\n---\n";
        return DataFiles.choose(files, DatasetCard.parse(readme), "", split);
    }
}
