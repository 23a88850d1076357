package dev.tina.cli.export;

import java.util.ArrayList;
import java.util.List;

/** How what is exported is used elsewhere, ready to paste; {@code FOLDER} stands for its folder or its name on the hub. */
record CardUsage(ExportedVersion version) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(
                List.of("## Use", "", "`FOLDER` is this folder, or the repository's name once it is on the hub.", ""));
        lines.add(version.merged() ? "With transformers:" : "With transformers and PEFT:");
        lines.add("");
        lines.addAll(CardText.block("python", python()));
        lines.addAll(List.of("With vLLM:", ""));
        lines.addAll(CardText.block("", vllm()));
        lines.addAll(List.of("With llama.cpp, whose repository has the converters, and Ollama:", ""));
        lines.addAll(CardText.block("", llamaCpp()));
        lines.addAll(List.of("To the hub, with a token that may write in `HF_TOKEN`:", ""));
        lines.addAll(CardText.block("", "./tina push FOLDER --repo ORGANISATION/NAME"));
        return lines;
    }

    private String python() {
        int tokens = version.job().recipe().path("lengths").path("completion").asInt(512);
        String imports = version.merged()
                ? "from transformers import AutoModelForCausalLM, AutoTokenizer"
                : "from peft import AutoPeftModelForCausalLM\nfrom transformers import AutoTokenizer";
        String type = version.merged() ? "AutoModelForCausalLM" : "AutoPeftModelForCausalLM";
        return """
                %s

                model = %s.from_pretrained("FOLDER", dtype="%s")
                tokenizer = AutoTokenizer.from_pretrained("FOLDER")
                messages = %s
                messages[-1]["content"] = messages[-1]["content"].replace("{problem}", "What is 3 + 4?")
                inputs = tokenizer.apply_chat_template(
                    messages, add_generation_prompt=True, return_dict=True, return_tensors="pt")
                answer = model.generate(**inputs, max_new_tokens=%d, do_sample=False)
                print(tokenizer.decode(answer[0, inputs["input_ids"].shape[1]:], skip_special_tokens=True))""".formatted(imports, type, precision(), new CardPrompt(version).messagesAsJson(), tokens);
    }

    /** The format of the base while learning; transformers would else take the one that the base is stored in. */
    private String precision() {
        return version.job().recipe().path("precision").asString("auto");
    }

    private String vllm() {
        int rank = version.job().recipe().path("lora").path("rank").asInt();
        return version.merged()
                ? "vllm serve FOLDER"
                : "vllm serve " + base() + " --enable-lora --max-lora-rank " + vllmRank(rank)
                        + " --lora-modules tina=FOLDER";
    }

    /** vLLM takes only some ranks as the largest one. */
    private static int vllmRank(int rank) {
        return List.of(8, 16, 32, 64, 128, 256, 320, 512).stream()
                .filter(allowed -> allowed >= rank)
                .findFirst()
                .orElse(rank);
    }

    private String llamaCpp() {
        if (version.merged()) {
            return """
                    python convert_hf_to_gguf.py FOLDER --outfile model.gguf
                    llama-cli -m model.gguf -p "What is 3 + 4?"
                    echo 'FROM ./model.gguf' > Modelfile && ollama create tina -f Modelfile""";
        }
        return """
                python convert_hf_to_gguf.py BASE-FOLDER --outfile base.gguf
                python convert_lora_to_gguf.py FOLDER --base BASE-FOLDER --outfile adapter.gguf
                llama-cli -m base.gguf --lora adapter.gguf -p "What is 3 + 4?"
                printf 'FROM ./base.gguf\\nADAPTER ./adapter.gguf\\n' > Modelfile && ollama create tina -f Modelfile""";
    }

    private String base() {
        return version.base().name().replaceAll("[^\\w./:@+-]", "_");
    }
}
