package dev.tina.trainer.engine;

import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import dev.tina.trainer.plan.JobPrompts;
import java.nio.file.Path;
import java.util.List;

/** Measures prompts as the base's template and tokenizer make them. */
record PromptLength(ChatTemplate template, Tokenizer tokenizer) implements JobPrompts.PromptGauge {

    /** Throws {@link dev.tina.text.tokenizer.TokenizerException} naming the file at fault. */
    static PromptLength load(Path folder) {
        return new PromptLength(ChatTemplate.load(folder), Tokenizer.load(folder));
    }

    @Override
    public int tokens(List<PromptMessage> prompt, TemplateContext given) {
        return tokenizer.encode(text(prompt, given)).length;
    }

    @Override
    public String text(List<PromptMessage> prompt, TemplateContext given) {
        List<ChatMessage> messages = prompt.stream()
                .map(message -> new ChatMessage(message.role(), message.content()))
                .toList();
        ChatTemplate.Setting setting = new ChatTemplate.Setting(given.date(), given.variables());
        return template.render(messages, true, setting);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
