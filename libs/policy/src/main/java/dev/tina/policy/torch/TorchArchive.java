package dev.tina.policy.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs program text into the zip that libtorch loads.
 *
 * <p>The zip holds a pickled object without attributes, of the class that the text defines; libtorch compiles the
 * text when it loads the file.
 */
final class TorchArchive {

    private static final String PICKLED_OBJECT =
            "\u0080\u0002c__torch__\nProgram\nq\u0000)\u0081}(X\u0008\u0000\u0000\u0000trainingq\u0001\u0089ubq\u0002.";
    private static final String PICKLED_EMPTY_TUPLE = "\u0080\u0002).";
    private static final String HEADER =
            "class Program(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n";

    private TorchArchive() {}

    /**
     * @param methods text of top-level functions whose first parameter is {@code self}
     * @return bytes of the archive
     */
    static byte[] pack(String methods) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", PICKLED_OBJECT.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, "code/__torch__.py", program(methods).getBytes(StandardCharsets.UTF_8));
            store(zip, "constants.pkl", PICKLED_EMPTY_TUPLE.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, "version", "10\n".getBytes(StandardCharsets.US_ASCII));
            store(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String program(String methods) {
        StringBuilder text = new StringBuilder(HEADER);
        methods.replace("(self,", "(self: __torch__.Program,")
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("archive/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
