package dev.tina.hub.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** A part of a file as a stream that tells how far into the file it was read. */
final class FilePart extends FilterInputStream {

    private final long end;
    private final LongConsumer progress;
    private long place;

    private FilePart(InputStream file, long from, long size, LongConsumer progress) {
        super(file);
        this.place = from;
        this.end = from + size;
        this.progress = progress;
    }

    static FilePart open(Path file, long from, long size, LongConsumer progress) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(from);
            return new FilePart(Channels.newInputStream(channel), from, size, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (place >= end) {
            return -1;
        }
        int read = in.read(into, offset, (int) Math.min(length, end - place));
        if (read > 0) {
            place += read;
            progress.accept(place);
        }
        return read;
    }
}
