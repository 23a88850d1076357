package dev.tina.events.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a Protocol Buffers message that hold bytes: texts, ids and messages. */
final class WireMessage {

    private final Map<Integer, List<byte[]>> fields = new HashMap<>();

    private WireMessage() {}

    static WireMessage of(byte[] bytes) {
        WireMessage message = new WireMessage();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            switch (tag & 7) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 5 -> in.getInt();
                case 2 -> {
                    byte[] value = new byte[(int) varint(in)];
                    in.get(value);
                    message.fields
                            .computeIfAbsent(tag >>> 3, number -> new ArrayList<>())
                            .add(value);
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return message;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** All of a repeated field. */
    List<byte[]> messages(int field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Of a field that stands once; empty where it does not. */
    byte[] bytes(int field) {
        return messages(field).stream().findFirst().orElse(new byte[0]);
    }
}
