package dev.tina.hub;

import dev.tina.hub.http.TransientFault;
import dev.tina.hub.repository.RepoFile;
import dev.tina.hub.settings.SourceNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Collects what has arrived of a file: appends to it, hashes it as it grows, renames it when it is whole. */
final class PartFile implements AutoCloseable {

    private final Path path;
    private final RepoFile file;
    private final SourceNames names;
    private final FileChannel channel;
    private ContentDigest digest;
    private long size;

    private PartFile(Path path, RepoFile file, SourceNames names, FileChannel channel) {
        this.path = path;
        this.file = file;
        this.names = names;
        this.channel = channel;
        this.digest = ContentDigest.of(file);
    }

    /** Opens what is there of the file; throws HubException when the disk cannot be used. */
    static PartFile open(Path path, RepoFile file, SourceNames names) {
        try {
            Files.createDirectories(path.getParent());
            PartFile part = new PartFile(
                    path, file, names, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            part.resume();
            return part;
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
        }
    }

    private void resume() throws IOException {
        if (channel.size() > file.size()) {
            channel.truncate(0);
        }
        size = channel.size();
        channel.position(size);
        if (size > 0) {
            digest.add(path);
        }
    }

    long size() {
        return size;
    }

    boolean isWhole() {
        return size == file.size();
    }

    /** Appends; throws a TransientFault when there is more than was announced. */
    void append(ByteBuffer bytes) throws TransientFault {
        if (size + bytes.remaining() > file.size()) {
            throw TransientFault.corrupt("more than the announced " + file.size() + " bytes arrived");
        }
        size += bytes.remaining();
        digest.add(bytes.duplicate());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
        }
    }

    /** Starts from nothing. */
    void clear() {
        try {
            channel.truncate(0);
            size = 0;
            digest = ContentDigest.of(file);
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
        }
    }

    /** Renames the whole file; throws a TransientFault when its hash is another than announced. */
    void finish(Path blob) throws TransientFault {
        String found = digest.hex();
        if (!found.equals(file.hash())) {
            throw TransientFault.corrupt("its hash is " + found + ", announced was " + file.hash());
        }
        try {
            channel.force(true);
            Files.move(path, blob, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw DiskFault.unusable(blob, e, names);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DiskFault.unusable(path, e, names);
        }
    }
}
