package dev.tina.modelfiles.safetensors;

import dev.tina.modelfiles.file.CheckpointException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a safetensors file block by block. The header is written first, so no tensor is ever whole in memory. */
public final class SafetensorsStream implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final FileChannel channel;
    private final long end;

    private SafetensorsStream(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /**
     * A tensor that will be written.
     *
     * @param dtype the file's name of its element type, any
     * @param length in bytes
     */
    public record Planned(String name, String dtype, List<Long> shape, long length) {

        public Planned {
            shape = List.copyOf(shape);
        }
    }

    /** Begins a new file for tensors that follow in that order. */
    public static SafetensorsStream open(Path file, List<Planned> tensors) {
        byte[] header = header(tensors);
        ByteBuffer start = ByteBuffer.allocate(8 + header.length).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(header.length).put(header).flip();
        long end =
                start.remaining() + tensors.stream().mapToLong(Planned::length).sum();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            SafetensorsStream stream = new SafetensorsStream(file, channel, end);
            stream.write(start);
            return stream;
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be written", e);
        }
    }

    /** Data begins at a multiple of eight bytes, so that it can be mapped. */
    private static byte[] header(List<Planned> tensors) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("__metadata__", Map.of("format", "pt"));
        long offset = 0;
        for (Planned tensor : tensors) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("dtype", tensor.dtype());
            entry.put("shape", tensor.shape());
            entry.put("data_offsets", List.of(offset, offset + tensor.length()));
            header.put(tensor.name(), entry);
            offset += tensor.length();
        }
        String json = MAPPER.writeValueAsString(header);
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat(Math.floorMod(-length, 8))).getBytes(StandardCharsets.UTF_8);
    }

    /** Appends the next bytes of the tensor at hand. */
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be written", e);
        }
    }

    /** Forces the file to disk; throws {@link CheckpointException} if it is not what was planned. */
    @Override
    public void close() {
        try (channel) {
            if (channel.position() != end) {
                throw new CheckpointException(
                        file, "has " + channel.position() + " of the " + end + " bytes that were planned");
            }
            channel.force(true);
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be written", e);
        }
    }
}
