package dev.tina.common;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A TensorBoard event file of scalars: TFRecord framing, in which the length and the data are each followed by their
 * masked CRC-32C, around protocol buffer messages {@code Event{1: wall_time, 2: step, 3: file_version, 5: summary}},
 * {@code Summary{1: value}}, {@code Value{1: tag, 2: simple_value}}. Formats: tensorflow/core/lib/io/record_writer.h,
 * tensorflow/core/util/event.proto, tensorflow/core/framework/summary.proto.
 */
public final class TensorBoardFile {

    private static final int HEAD = 12;
    private static final int FOOT = 4;
    private static final int LONGEST = 1 << 24;

    private final OutputStream out;

    private TensorBoardFile(OutputStream out) {
        this.out = out;
    }

    /** Begins a file; {@code at} is in seconds since 1970. */
    public static TensorBoardFile begin(OutputStream out, double at) throws IOException {
        TensorBoardFile file = new TensorBoardFile(out);
        file.record(new Message().fixed64(1, at).text(3, "brain.Event:2"));
        return file;
    }

    /** Goes on at the end of a file that holds whole records only. */
    public static TensorBoardFile goOn(OutputStream out) {
        return new TensorBoardFile(out);
    }

    /**
     * How much of a file is whole.
     *
     * @param records that are, the head of the file among them
     * @param bytes that these take from the file's beginning
     */
    public record Whole(int records, long bytes) {}

    /** Reads a file up to its end, or to the first record whose length or checksums are wrong. */
    public static Whole whole(FileChannel file) throws IOException {
        int records = 0;
        long bytes = 0;
        long next = recordAt(file, bytes);
        while (next > bytes) {
            records++;
            bytes = next;
            next = recordAt(file, bytes);
        }
        return new Whole(records, bytes);
    }

    /** Where the record that begins at a place ends; the same place if there is no whole one. */
    private static long recordAt(FileChannel file, long place) throws IOException {
        ByteBuffer head = read(file, place, HEAD);
        long length = head.limit() < HEAD ? -1 : head.getLong(0);
        if (length < 0 || length > LONGEST || isWrong(head, 8)) {
            return place;
        }
        ByteBuffer data = read(file, place + HEAD, (int) length + FOOT);
        return data.limit() < length + FOOT || isWrong(data, (int) length) ? place : place + HEAD + length + FOOT;
    }

    private static boolean isWrong(ByteBuffer checked, int length) {
        byte[] data = new byte[length];
        checked.get(0, data);
        return checked.getInt(length) != masked(data);
    }

    /** As many bytes as there are, up to so many. */
    private static ByteBuffer read(FileChannel file, long place, int bytes) throws IOException {
        ByteBuffer read = little(bytes);
        while (read.hasRemaining() && file.read(read, place + read.position()) >= 0) {
            // until all is read, or the file ends
        }
        return read.flip();
    }

    /** Appends a step's scalars. */
    public void add(double at, long step, Map<String, Double> scalars) throws IOException {
        Message summary = new Message();
        scalars.forEach(
                (tag, value) -> summary.message(1, new Message().text(1, tag).fixed32(2, value.floatValue())));
        record(new Message().fixed64(1, at).varint(2, step).message(5, summary));
    }

    private void record(Message message) throws IOException {
        byte[] data = message.bytes();
        byte[] length = little(8).putLong(data.length).array();
        out.write(length);
        out.write(little(4).putInt(masked(length)).array());
        out.write(data);
        out.write(little(4).putInt(masked(data)).array());
    }

    /** Rotated right by 15 and added to a constant, so that a checksum of checksums is still one. */
    private static int masked(byte[] data) {
        CRC32C crc = new CRC32C();
        crc.update(data, 0, data.length);
        return Integer.rotateRight((int) crc.getValue(), 15) + 0xa282ead8;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A protocol buffer message being written. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message varint(int field, long value) {
            raw((long) field << 3);
            return raw(value);
        }

        Message fixed64(int field, double value) {
            raw(((long) field << 3) | 1);
            bytes.writeBytes(little(8).putDouble(value).array());
            return this;
        }

        Message fixed32(int field, float value) {
            raw(((long) field << 3) | 5);
            bytes.writeBytes(little(4).putFloat(value).array());
            return this;
        }

        Message text(int field, String value) {
            return delimited(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return delimited(field, value.bytes());
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private Message delimited(int field, byte[] value) {
            raw(((long) field << 3) | 2);
            raw(value.length);
            bytes.writeBytes(value);
            return this;
        }

        private Message raw(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                bytes.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
            return this;
        }
    }
}
