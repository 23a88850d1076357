package dev.tina.text.chat;

import dev.tina.text.tokenizer.AddedToken;
import java.util.List;

/** The ChatML format of a model that reasons: no system prompt of its own, and every answer begins with {@code <think>}. */
public final class ChatMl {
    public static final String PAD = "<|endoftext|>";
    static final String START = "<|im_start|>";
    public static final String END = "<|im_end|>";

    /** Pad, start and end are special; the two marks of reasoning are text that decoding keeps. */
    public static final List<AddedToken> ADDED_TOKENS = List.of(
            new AddedToken(PAD, true),
            new AddedToken(START, true),
            new AddedToken(END, true),
            new AddedToken("<think>", false),
            new AddedToken("</think>", false));

    public static final String TEMPLATE = """
            {%- for message in messages %}
                {{- '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n' }}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|im_start|>assistant\\n<think>\\n' }}
            {%- endif %}
            """;

    private ChatMl() {}
}
