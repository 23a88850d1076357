package dev.tina.tasks;

import dev.tina.common.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Computes the fingerprint of a list of tasks; its length precedes each text, so that no two lists are confused. */
final class ContentHash {

    private ContentHash() {}

    static String of(List<Task> tasks) {
        Sha256 sha256 = new Sha256();
        for (Task task : tasks) {
            add(sha256, task.id());
            add(sha256, task.problem());
            add(sha256, task.referenceAnswer());
            addTurns(sha256, task.earlier());
        }
        return sha256.hex();
    }

    /** The number of turns, written as a negative number, which no text's length is; nothing for a lone problem. */
    private static void addTurns(Sha256 sha256, List<Turn> turns) {
        if (!turns.isEmpty()) {
            sha256.add(bytes(-turns.size()));
        }
        for (Turn turn : turns) {
            add(sha256, turn.role());
            add(sha256, turn.content());
        }
    }

    private static void add(Sha256 sha256, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        sha256.add(bytes(content.length), content);
    }

    /** In four bytes, the highest first. */
    private static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
