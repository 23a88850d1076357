package dev.tina.doctor.files;

import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.modelfiles.safetensors.TensorType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Finds infinities and NaN among weights: values whose exponent has all bits set. */
final class NonFinite {

    private static final int BLOCK = 1 << 22;
    private static final int EXPONENT_F32 = 0x7f80_0000;
    private static final int EXPONENT_BF16 = 0x7f80;
    private static final int EXPONENT_F16 = 0x7c00;

    private NonFinite() {}

    /** The first in a file, as {@code tensor NAME holds NaN or an infinity at element 17}. */
    static Optional<String> first(SafetensorsFile file) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            for (TensorEntry tensor : file.tensors().values()) {
                long at = tensor.weightType().isEmpty() ? -1 : first(channel, tensor, block);
                if (at >= 0) {
                    return Optional.of("tensor " + tensor.name() + " holds NaN or an infinity at element " + at);
                }
            }
        }
        return Optional.empty();
    }

    private static long first(FileChannel channel, TensorEntry tensor, ByteBuffer block) throws IOException {
        TensorType type = tensor.weightType().orElseThrow();
        for (long from = 0; from < tensor.length(); from += BLOCK) {
            fill(block, channel, tensor.offset() + from, (int) Math.min(BLOCK, tensor.length() - from));
            int at = first(block, type);
            if (at >= 0) {
                return from / type.bytes() + at;
            }
        }
        return -1;
    }

    private static void fill(ByteBuffer block, FileChannel channel, long position, int length) throws IOException {
        block.clear().limit(length);
        while (block.hasRemaining()) {
            if (channel.read(block, position + block.position()) < 0) {
                throw new EOFException("the file ends within a tensor");
            }
        }
        block.flip();
    }

    private static int first(ByteBuffer block, TensorType type) {
        int count = block.remaining() / type.bytes();
        for (int i = 0; i < count; i++) {
            boolean all = switch (type) {
                case F32 -> (block.getInt(i * Integer.BYTES) & EXPONENT_F32) == EXPONENT_F32;
                case BF16 -> (block.getShort(i * Short.BYTES) & EXPONENT_BF16) == EXPONENT_BF16;
                default -> (block.getShort(i * Short.BYTES) & EXPONENT_F16) == EXPONENT_F16;
            };
            if (all) {
                return i;
            }
        }
        return -1;
    }
}
