package dev.tina.modelfiles.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The model families that can be read; they differ in the biases and norms of the attention. */
public enum Architecture {
    /** No bias. */
    LLAMA("LlamaForCausalLM", false, false),
    /** Biases on query, key, value. */
    QWEN2("Qwen2ForCausalLM", true, false),
    /** Norms over each head of query, key. */
    QWEN3("Qwen3ForCausalLM", false, true);

    private final String className;
    private final boolean attentionBias;
    private final boolean headNorm;

    Architecture(String className, boolean attentionBias, boolean headNorm) {
        this.className = className;
        this.attentionBias = attentionBias;
        this.headNorm = headNorm;
    }

    /** The name that {@code architectures} of a config.json holds. */
    String className() {
        return className;
    }

    /** The value of {@code model_type} in a config.json. */
    String modelType() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean attentionBias() {
        return attentionBias;
    }

    public boolean headNorm() {
        return headNorm;
    }

    /** Width of a head where the configuration leaves it out, as transformers takes it. */
    int headDim(int hidden, int heads) {
        return this == QWEN3 ? 128 : hidden / Math.max(heads, 1);
    }

    static String allowed() {
        return Arrays.stream(values()).map(Architecture::modelType).collect(Collectors.joining(", "));
    }
}
