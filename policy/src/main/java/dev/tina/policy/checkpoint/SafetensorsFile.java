package dev.tina.policy.checkpoint;

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
            long length = size < 8 ? 0 : read(channel, 0, 8).getLong();
            if (length < 2 || length > LONGEST_HEADER || length > size - 8) {
                throw new CheckpointException(
                        path, "header of " + length + " bytes in a file of " + size + " bytes (a truncated file?)");
            }
            byte[] json = read(channel, 8, (int) length).array();
            return new SafetensorsFile(
                    path, size, new SafetensorsHeader(path, 8 + length, size - 8 - length).parse(json));
        } catch (NoSuchFileException e) {
            throw new CheckpointException(path, "there is no such file", e);
        } catch (IOException e) {
            throw new CheckpointException(path, "cannot be read", e);
        }
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
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() < entry.offset() + entry.length()) {
                throw new CheckpointException(path, "tensor " + entry.name() + ": the file was cut off");
            }
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, entry.offset(), entry.length());
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new CheckpointException(path, "tensor " + entry.name() + " cannot be mapped", e);
        }
    }

    /**
     * The values of a tensor of floats.
     *
     * @throws CheckpointException if its type is not F32, BF16 or F16, or a value is not finite
     */
    public float[] floats(TensorEntry entry) {
        MappedByteBuffer bytes = map(entry);
        float[] values = new float[(int) (entry.length() / entry.type().bytes())];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (entry.type()) {
                case F32 -> bytes.getFloat();
                case F16 -> Float.float16ToFloat(bytes.getShort());
                case BF16 -> Bfloat16.toFloat(bytes.getShort());
                default ->
                    throw new CheckpointException(
                            path, "tensor " + entry.name() + ": dtype must be F32, BF16 or F16, was " + entry.type());
            };
            if (!Float.isFinite(values[i])) {
                throw new CheckpointException(path, "tensor " + entry.name() + " holds " + values[i]);
            }
        }
        return values;
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("file ends within its header");
            }
        }
        return bytes.flip();
    }
}
