package dev.tina.recipe.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows what the settings of TRL's {@code GRPOConfig} and PEFT's {@code LoraConfig} are called here; docs/trl.md tells how they differ. */
final class TrlNames {

    private static final String NONE = "";

    /** Our key by their name; empty where there is none here. */
    private static final Map<String, String> OURS = new LinkedHashMap<>();

    static {
        group();
        objective();
        sampling();
        optimisation();
        adapter();
        absent();
    }

    private TrlNames() {}

    private static void group() {
        ours("num_generations", "groupSize");
        ours("per_device_train_batch_size", "promptsPerStep");
        ours("generation_batch_size", "promptsPerStep");
        ours("num_iterations", "passes");
        ours("max_steps", "steps");
        ours("num_train_epochs", "steps");
        ours("max_prompt_length", "lengths.prompt");
        ours("max_completion_length", "lengths.completion");
        ours("reward_funcs", "rewards");
        ours("reward_weights", "rewards");
        ours("chat_template_kwargs", "prompt.variables");
        ours("model_name_or_path", "base");
        ours("dataset_name", "taskSet");
        ours("num_generations_eval", "evaluation.samplesPerTask");
        ours("eval_steps", "evaluation.everySteps");
    }

    private static void objective() {
        ours("beta", "klCoefficient");
        ours("use_bias_correction_kl", "klRatioWeighted");
        ours("epsilon", "clip.low");
        ours("epsilon_high", "clip.high");
        ours("delta", "clip.delta");
        ours("importance_sampling_level", "clip.level");
        ours("scale_rewards", "advantage");
        ours("multi_objective_aggregation", "advantage");
        ours("loss_type", "loss");
        ours("mask_truncated_completions", "maskTruncated");
        ours("vllm_importance_sampling_mode", "correction.kind");
        ours("vllm_importance_sampling_correction", "correction.kind");
        ours("vllm_importance_sampling_cap", "correction.cap");
    }

    private static void sampling() {
        ours("temperature", "sampling.temperature");
        ours("top_p", "sampling.topP");
        ours("top_k", "sampling.topK");
        ours("min_p", "sampling.minP");
    }

    private static void optimisation() {
        ours("learning_rate", "learningRate");
        ours("lr_scheduler_type", "schedule.kind");
        ours("warmup_ratio", "schedule.warmupShare");
        ours("warmup_steps", "schedule.warmupSteps");
        ours("max_grad_norm", "optimizer.maxGradNorm");
        ours("weight_decay", "optimizer.weightDecay");
        ours("adam_beta1", "optimizer.beta1");
        ours("adam_beta2", "optimizer.beta2");
        ours("adam_epsilon", "optimizer.epsilon");
        ours("bf16", "precision");
    }

    private static void adapter() {
        ours("r", "lora.rank");
        ours("lora_alpha", "lora.alpha");
        ours("lora_dropout", "lora.dropout");
        ours("use_rslora", "lora.rsLora");
    }

    private static void absent() {
        for (String name : new String[] {
            "gradient_accumulation_steps",
            "steps_per_generation",
            "gradient_checkpointing",
            "target_modules",
            "bias",
            "modules_to_save",
            "sync_ref_model",
            "ref_model_mixup_alpha",
            "ref_model_sync_steps",
            "repetition_penalty",
            "generation_kwargs",
            "top_entropy_quantile",
            "off_policy_mask_threshold",
            "shuffle_dataset",
            "use_vllm",
            "disable_dropout"
        }) {
            ours(name, NONE);
        }
    }

    private static void ours(String theirs, String ours) {
        OURS.put(theirs, ours);
    }

    /** Our key by their name, in the document's order; empty where there is none here. */
    static Map<String, String> all() {
        return OURS;
    }

    /** What a key that no recipe has is called here, if it is one of theirs. */
    static Optional<String> hint(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        return Optional.ofNullable(OURS.get(name))
                .filter(ours -> !path.startsWith("evaluation."))
                .map(ours -> ours.equals(NONE)
                        ? name + " is TRL's name, and there is no such key here; docs/trl.md tells why"
                        : name + " is TRL's name; here it is " + ours);
    }
}
