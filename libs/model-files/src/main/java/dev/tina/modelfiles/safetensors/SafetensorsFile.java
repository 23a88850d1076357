package dev.tina.modelfiles.safetensors;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.file.FirstBytes;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** A safetensors file whose header was checked; tensors are mapped into memory on demand. */
public final class SafetensorsFile {

    private static final long LONGEST_HEADER = 100_000_000;

    /** Bytes that are compared at once. */
    private static final long BLOCK = 1 << 26;

    private final Path path;
    private final long size;
    private final SafetensorsHeader.Parsed header;

    private SafetensorsFile(Path path, long size, SafetensorsHeader.Parsed header) {
        this.path = path;
        this.size = size;
        this.header = header;
    }

    /** @throws CheckpointException naming the file, and the tensor where one is at fault */
    public static SafetensorsFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            long length = headerLength(path, channel, size);
            byte[] json = read(channel, 8, (int) length);
            return new SafetensorsFile(
                    path, size, new SafetensorsHeader(path, 8 + length, size - 8 - length).parse(json));
        } catch (NoSuchFileException e) {
            throw new CheckpointException(path, "there is no such file", e);
        } catch (IOException e) {
            throw new CheckpointException(path, "cannot be read", e);
        }
    }

    private static long headerLength(Path path, FileChannel channel, long size) throws IOException {
        byte[] first = read(channel, 0, (int) Math.min(size, FirstBytes.ENOUGH));
        long length = size < 10
                ? 0
                : ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getLong();
        boolean fits = length >= 2 && length <= Math.min(LONGEST_HEADER, size - 8);
        if (fits && (first[8] == '{' || Character.isWhitespace(first[8]))) {
            return length;
        }
        throw new CheckpointException(
                path,
                FirstBytes.describe(first)
                        .orElse(
                                fits
                                        ? "the header must be a JSON object"
                                        : "header of " + length + " bytes in a file of " + size
                                                + " bytes (a truncated file?)"));
    }

    public Path path() {
        return path;
    }

    /** Length of the file in bytes. */
    public long size() {
        return size;
    }

    /** The strings under {@code __metadata__}. */
    public Map<String, String> metadata() {
        return header.metadata();
    }

    /** All tensors by name, in the order of their bytes. */
    public Map<String, TensorEntry> tensors() {
        return header.tensors();
    }

    /** The tensor of that name. */
    public TensorEntry tensor(String name) {
        TensorEntry entry = header.tensors().get(name);
        if (entry == null) {
            throw new CheckpointException(path, "tensor " + name + " is missing");
        }
        return entry;
    }

    /** The bytes of a tensor, mapped read-only, little-endian. */
    public MappedByteBuffer map(TensorEntry entry) {
        return map(entry, 0, entry.length());
    }

    /** Some bytes of a tensor, counted from its first, mapped read-only, little-endian. */
    private MappedByteBuffer map(TensorEntry entry, long from, long length) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() < entry.offset() + entry.length()) {
                throw new CheckpointException(path, "tensor " + entry.name() + ": the file was cut off");
            }
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, entry.offset() + from, length);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException(path, "tensor " + entry.name() + " cannot be mapped", e);
        }
    }

    /** Whether a tensor of this file and one of another are the same, byte for byte. */
    public boolean same(TensorEntry entry, SafetensorsFile other, TensorEntry theirs) {
        if (!entry.dtype().equals(theirs.dtype()) || !entry.shape().equals(theirs.shape())) {
            return false;
        }
        for (long from = 0; from < entry.length(); from += BLOCK) {
            long length = Math.min(BLOCK, entry.length() - from);
            if (map(entry, from, length).mismatch(other.map(theirs, from, length)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The type of a tensor of floats.
     *
     * @throws CheckpointException if it is not F32, BF16 or F16
     */
    public TensorType weightType(TensorEntry entry) {
        return entry.weightType()
                .orElseThrow(() -> new CheckpointException(
                        path, "tensor " + entry.name() + ": dtype must be F32, BF16 or F16, was " + entry.dtype()));
    }

    /**
     * The values of a tensor of floats.
     *
     * @throws CheckpointException if its type is not F32, BF16 or F16, or a value is not finite
     */
    public float[] floats(TensorEntry entry) {
        TensorType type = weightType(entry);
        MappedByteBuffer bytes = map(entry);
        float[] values = new float[(int) (entry.length() / type.bytes())];
        for (int i = 0; i < values.length; i++) {
            values[i] = Elements.get(bytes, type);
            if (!Float.isFinite(values[i])) {
                throw new CheckpointException(path, "tensor " + entry.name() + " holds " + values[i]);
            }
        }
        return values;
    }

    private static byte[] read(FileChannel channel, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (channel.read(rest, at + rest.position()) < 0) {
                throw new EOFException("file ends within its header");
            }
        }
        return bytes;
    }
}
