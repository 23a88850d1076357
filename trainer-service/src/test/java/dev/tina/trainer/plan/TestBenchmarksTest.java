package dev.tina.trainer.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestBenchmarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "benchmark:math500",
                "benchmark:gsm8k?onBroken=skip",
                "hf:HuggingFaceH4/MATH-500",
                "hf:huggingfaceh4/aime_2024@main?limit=8",
                "hf:math-ai/aime25@563bb8404243c5f09de6ec262f2db674fe5bce9b?split=test",
                "hf:openai/gsm8k?limit=64&split=test",
                "jsonl:/data/svamp_test.jsonl?limit=64",
                "parquet:math500.parquet",
                "csv:../copies/gpqa-diamond.csv.gz",
                "jsonl:/data/math500.jsonl.zst?limit=8",
                "csv:math500.tsv",
                "csv:math500.tsv.zst",
                "jsonl:MATH500.JSONL.GZ"
            })
    void aBenchmarkNeverChoosesTheBestVersion(String taskSet) {
        assertThatThrownBy(() -> TestBenchmarks.refuse("evaluation.taskSet", taskSet))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("evaluation.taskSet must be held-out tasks that are no benchmark, for they choose the best"
                        + " version, was " + taskSet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny/heldout?seed=1",
                "hf:openai/gsm8k?split=train&holdout=256&part=validation",
                "hf:GAIR/LIMR?holdout=0.1&part=validation",
                "jsonl:/data/svamp_train.jsonl",
                "folder:/data/math500"
            })
    void heldOutTasksMay(String taskSet) {
        assertThatCode(() -> TestBenchmarks.refuse("evaluation.taskSet", taskSet))
                .doesNotThrowAnyException();
    }
}
