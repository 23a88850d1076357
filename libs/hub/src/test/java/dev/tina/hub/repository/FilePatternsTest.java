package dev.tina.hub.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilePatternsTest {

    @Test
    void descriptionsOfADataSetAreNoRowsAndAreKnownByTheirWholeName() {
        assertThat(FilePatterns.ROWS)
                .rejects("state.json", "train/state.json", "dataset_info.json", "a/dataset_dict.json");
        assertThat(FilePatterns.ROWS).accepts("my_state.json", "train/solid-state.json", "my_dataset_info.json");
    }
}
