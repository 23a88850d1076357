package dev.tina.modelfiles.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says what a file is that is not what its name promises, by how it begins. */
public final class FirstBytes {

    /** How many are enough. */
    public static final int ENOUGH = 512;

    private static final int SHOWN = 60;

    /** A beginning, byte by byte as ISO 8859-1, and what begins so. */
    private record Beginning(String bytes, String name) {}

    private static final List<Beginning> BINARY = List.of(
            new Beginning("PK\u0003\u0004", "a zip archive, as pytorch_model.bin is; save it as safetensors"),
            new Beginning("\u0080\u0002", "a pickle of Python; save it as safetensors"),
            new Beginning("\u0080\u0003", "a pickle of Python; save it as safetensors"),
            new Beginning("\u0080\u0004", "a pickle of Python; save it as safetensors"),
            new Beginning("\u0080\u0005", "a pickle of Python; save it as safetensors"),
            new Beginning("GGUF", "a GGUF file of llama.cpp; take the model's safetensors"),
            new Beginning("\u001f\u008b", "compressed by gzip; unpack it"),
            new Beginning("(\u00b5/\u00fd", "compressed by zstd; unpack it"),
            new Beginning("\u0089HDF", "an HDF5 file; save it as safetensors"),
            new Beginning("\u0093NUMPY", "a NumPy array; save it as safetensors"),
            new Beginning("%PDF", "a PDF document"));

    private final byte[] bytes;

    private FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What a file is that should have been JSON, and does not even begin so.
     *
     * @return the rest of a sentence that begins with the file
     */
    public static Optional<String> ofNoJson(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, ENOUGH), StandardCharsets.UTF_8);
        return describe(Arrays.copyOf(file, Math.min(file.length, ENOUGH)))
                .filter(what -> !start.replace("\uFEFF", "").strip().startsWith("{"));
    }

    /** Where a file stops being JSON, in words of ours; the rest of a sentence that begins with the file. */
    public static String unreadable(JacksonException cause) {
        TokenStreamLocation at = cause.getLocation();
        return "is not readable as JSON"
                + (at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    /**
     * @param bytes the first of the file, up to {@link #ENOUGH}
     * @return the rest of a sentence that begins with the file; empty where nothing is known
     */
    public static Optional<String> describe(byte[] bytes) {
        FirstBytes first = new FirstBytes(bytes);
        return first.nothing().or(first::binary).or(first::text).map(what -> "is " + what);
    }

    private Optional<String> nothing() {
        if (bytes.length == 0) {
            return Optional.of("empty");
        }
        for (byte b : bytes) {
            if (b != 0) {
                return Optional.empty();
            }
        }
        return bytes.length < ENOUGH
                ? Optional.empty()
                : Optional.of("filled with zeros where it begins (a download that has not ended?)");
    }

    private Optional<String> binary() {
        String found = new String(bytes, StandardCharsets.ISO_8859_1);
        return BINARY.stream()
                .filter(known -> found.startsWith(known.bytes()))
                .map(Beginning::name)
                .findFirst();
    }

    private Optional<String> text() {
        String text = decoded().replace("\uFEFF", "").strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (lower.startsWith("version https://git-lfs") || lower.startsWith("version https://hawser")) {
            return Optional.of("a Git LFS pointer, not the file that it stands for; fetch that by git lfs pull");
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of("an HTML page, not the file that was asked for; download it again");
        }
        String shown = text.lines().findFirst().orElse("");
        return Optional.of("a text that begins '" + shown.substring(0, Math.min(SHOWN, shown.length())) + "'");
    }

    /** Empty where the bytes are no text in UTF-8; a character cut off by the end does not count. */
    private String decoded() {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, false);
        boolean readable = !result.isError()
                && text.flip().chars().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
        return readable ? text.toString() : "";
    }
}
