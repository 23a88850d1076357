package dev.tina.modelfiles.file;

import dev.tina.common.FileNature;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Recognises by its first bytes a model file that is not what its name says. */
public final class FirstBytes {

    /** How many are enough. */
    public static final int ENOUGH = 512;

    private static final int SHOWN = 60;

    private final byte[] bytes;

    private FirstBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * What a file is that should have been JSON, and does not even begin so.
     *
     * @return the rest of a sentence that begins with the file
     */
    static Optional<String> ofNoJson(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, ENOUGH), StandardCharsets.UTF_8);
        return describe(Arrays.copyOf(file, Math.min(file.length, ENOUGH)))
                .filter(what -> !start.replace("\uFEFF", "").strip().startsWith("{"));
    }

    /**
     * @param bytes the first of the file, up to {@link #ENOUGH}
     * @return the rest of a sentence that begins with the file; empty where nothing is known
     */
    public static Optional<String> describe(byte[] bytes) {
        FirstBytes first = new FirstBytes(bytes);
        return first.zeros().or(first::known).map(what -> "is " + what);
    }

    private Optional<String> zeros() {
        for (byte b : bytes) {
            if (b != 0) {
                return Optional.empty();
            }
        }
        return bytes.length < ENOUGH
                ? Optional.empty()
                : Optional.of("filled with zeros where it begins (a download that has not ended?)");
    }

    private Optional<String> known() {
        FileNature nature = FileNature.of(bytes);
        return switch (nature) {
            case EMPTY -> Optional.of("empty");
            // the last three begin like numbers, which a header of safetensors begins with too
            case SAFETENSORS, BINARY, ARROW_STREAM, UTF_16, UTF_32 -> Optional.empty();
            case TEXT, REFUSAL, SCRIPT -> text();
            case LFS_POINTER ->
                Optional.of("a Git LFS pointer, not the file that it stands for; fetch that by git lfs pull");
            case WEB_PAGE -> Optional.of("an HTML page, not the file that was asked for; download it again");
            case ZIP -> Optional.of("a zip archive, as pytorch_model.bin is; save it as safetensors");
            case PICKLE -> Optional.of("a pickle of Python, as pytorch_model.bin is; save it as safetensors");
            case HDF5, NUMPY -> Optional.of(nature.label() + "; save it as safetensors");
            case GGUF -> Optional.of("a GGUF file of llama.cpp; take the model's safetensors");
            case GZIP, ZSTD, BZIP2, XZ, LZ4, TAR, SEVEN_ZIP, RAR ->
                Optional.of(nature.label() + "; " + nature.remedy());
            default -> Optional.of(nature.label());
        };
    }

    private Optional<String> text() {
        String text = decoded().replace("\uFEFF", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
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
