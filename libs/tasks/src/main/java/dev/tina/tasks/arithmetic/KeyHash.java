package dev.tina.tasks.arithmetic;

import java.nio.charset.StandardCharsets;

/** A 64-bit hash of a text: FNV-1a over its UTF-8 bytes, finished as in murmur3. */
final class KeyHash {

    private KeyHash() {}

    static long of(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (value & 0xFF)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
