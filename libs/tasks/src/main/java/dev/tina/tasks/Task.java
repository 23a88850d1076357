package dev.tina.tasks;

import dev.tina.common.Require;
import dev.tina.contracts.prompt.PromptMessage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A problem and its ground truth.
 *
 * @param id unique within its task set
 * @param problem the text put to the policy; of a conversation, the user's last turn
 * @param referenceAnswer what completions are judged against
 * @param metadata whatever else the source says about the task, in the order of the names
 * @param earlier the turns of a conversation before its last; none where the problem stands alone
 */
public record Task(
        String id, String problem, String referenceAnswer, Map<String, String> metadata, List<Turn> earlier) {

    public Task {
        Require.notBlank("task.id", id);
        Require.notBlank("task.problem", problem);
        Require.notBlank("task.referenceAnswer", referenceAnswer);
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        earlier = List.copyOf(earlier);
    }

    /** A problem that stands alone. */
    public Task(String id, String problem, String referenceAnswer, Map<String, String> metadata) {
        this(id, problem, referenceAnswer, metadata, List.of());
    }

    /** The turns of user and assistant up to and with the problem; a system message does not change the problem. */
    public String dialogue() {
        return Stream.concat(earlier.stream().filter(turn -> !turn.isSystem()).map(Turn::content), Stream.of(problem))
                .collect(Collectors.joining("\n\n"));
    }

    /** What was said before the problem, as prompts carry it. */
    public List<PromptMessage> earlierMessages() {
        return earlier.stream()
                .map(turn -> new PromptMessage(turn.role(), turn.content()))
                .toList();
    }

    /** The problem without what was said before it. */
    Task alone() {
        return earlier.isEmpty() ? this : new Task(id, problem, referenceAnswer, metadata);
    }
}
