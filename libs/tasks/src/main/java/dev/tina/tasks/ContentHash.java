package dev.tina.tasks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The fingerprint of a list of tasks: each text is preceded by its length, so that no two lists are confused. */
final class ContentHash {

    private ContentHash() {}

    static String of(List<Task> tasks) {
        MessageDigest sha256 = sha256();
        for (Task task : tasks) {
            add(sha256, task.id());
            add(sha256, task.problem());
            add(sha256, task.referenceAnswer());
            addTurns(sha256, task.earlier());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Their number is written below zero, as no text's length is; of a problem that stands alone there is nothing. */
    private static void addTurns(MessageDigest digest, List<Turn> turns) {
        if (!turns.isEmpty()) {
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(-turns.size()).flip());
        }
        for (Turn turn : turns) {
            add(digest, turn.role());
            add(digest, turn.content());
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
