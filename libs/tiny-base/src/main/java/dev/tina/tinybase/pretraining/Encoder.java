package dev.tina.tinybase.pretraining;

import dev.tina.policy.forward.TokenBatch;
import dev.tina.text.chat.ChatMessage;
import dev.tina.text.chat.ChatTemplate;
import dev.tina.text.tokenizer.Tokenizer;
import dev.tina.tinybase.corpus.Corpus;
import dev.tina.tinybase.corpus.Example;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns examples into token ids, as the policy will meet them: rendered prompt, answer, end token. */
public final class Encoder {

    private static final String END = "<|im_end|>";

    /** Our own template prints no date. */
    private static final ChatTemplate.Setting ANY_DAY = ChatTemplate.Setting.on(LocalDate.EPOCH);

    private final Tokenizer tokenizer;
    private final ChatTemplate template;

    public Encoder(Tokenizer tokenizer, ChatTemplate template) {
        this.tokenizer = tokenizer;
        this.template = template;
    }

    /** The next examples of the corpus as one batch; the loss counts from the answer's first token. */
    TokenBatch batch(Corpus corpus, int size) {
        List<int[]> sequences = new ArrayList<>(size);
        int[] promptLengths = new int[size];
        for (int i = 0; i < size; i++) {
            Example example = corpus.next();
            int[] prompt = prompt(example.problem());
            int[] answer = tokenizer.encode(example.answer() + END);
            promptLengths[i] = prompt.length;
            int[] sequence = Arrays.copyOf(prompt, prompt.length + answer.length);
            System.arraycopy(answer, 0, sequence, prompt.length, answer.length);
            sequences.add(sequence);
        }
        return TokenBatch.afterPrompts(sequences, promptLengths);
    }

    private int[] prompt(String problem) {
        return tokenizer.encode(template.render(List.of(new ChatMessage("user", problem)), true, ANY_DAY));
    }
}
