package dev.tina.tasks;

/**
 * A seeded permutation of 0 .. size-1 that needs no memory: a Feistel network over the next even power of two, walked
 * along its cycle until the value is in range (Black and Rogaway, Ciphers with Arbitrary Finite Domains, 2002).
 */
final class Permutation {

    private static final int ROUNDS = 6;

    private final int size;
    private final int halfBits;
    private final long key;

    Permutation(int size, long seed, long epoch) {
        this.size = size;
        this.halfBits = Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2);
        this.key = mix(mix(seed) + epoch);
    }

    int at(int position) {
        long value = position;
        do {
            value = encrypt(value);
        } while (value >= size);
        return Math.toIntExact(value);
    }

    private long encrypt(long value) {
        long mask = (1L << halfBits) - 1;
        long left = value >>> halfBits;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (mix(key + round * 0x9E3779B97F4A7C15L + right) & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    /** The finaliser of splitmix64. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
