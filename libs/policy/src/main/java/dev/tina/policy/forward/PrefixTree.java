package dev.tina.policy.forward;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Token ids of several sequences in which what begins alike is held once: a token's state depends on those before it
 * alone, so that the completions of one prompt need not each carry the prompt through the model.
 */
final class PrefixTree {

    /** The parent of a sequence's first token. */
    static final int ROOT = -1;

    private final Map<Long, Integer> children = new HashMap<>();
    private final int vocabulary;
    private long[] ids = new long[256];
    private int size;

    PrefixTree(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The number of the token that follows the parent, a new one where none like it does yet. */
    int child(int parent, int id) {
        if (id < 0 || id >= vocabulary) {
            throw new IllegalArgumentException("token id must be between 0 and " + (vocabulary - 1) + ", was " + id);
        }
        int number = children.computeIfAbsent((parent + 1L) * vocabulary + id, key -> size);
        if (number == size) {
            add(id);
        }
        return number;
    }

    private void add(int id) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
        }
        ids[size++] = id;
    }

    /** Different tokens so far. */
    int size() {
        return size;
    }

    /** [N] by number. */
    long[] ids() {
        return Arrays.copyOf(ids, size);
    }
}
