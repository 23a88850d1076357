package dev.tina.common;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a file is from its first bytes, held as characters below 256. */
final class FileHead {

    private static final String UTF_8_MARK = "\u00ef\u00bb\u00bf";
    private static final String ZIP = "PK\u0003\u0004";
    private static final int TELLING = 512;
    private static final int LONGEST_REFUSAL = 2000;
    private static final int FEW = 2;
    private static final Pattern REFUSAL = Pattern.compile(
            "(?i)\\{\\s*\"error\"\\s*:\\s*\"[^\"]*\"\\s*}|<error>.*|(?:(?:404:? |entry |repository )?not found|invalid (?:username or"
                    + " password|credentials)|unauthorized|forbidden|access denied|access to (?:dataset|model)"
                    + " .*)[^\n]*");
    private static final List<String> PAGES = List.of("<!doctype", "<html", "<head", "<body", "<!--", "<title");

    private final String bytes;

    FileHead(byte[] head) {
        this.bytes = new String(head, 0, Math.min(head.length, FileNature.HEAD), StandardCharsets.ISO_8859_1);
    }

    FileNature nature() {
        if (bytes.isEmpty()) {
            return FileNature.EMPTY;
        }
        if (bytes.startsWith("\u00ff\u00fe\0\0") || bytes.startsWith("\0\0\u00fe\u00ff")) {
            return FileNature.UTF_32;
        }
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
            return FileNature.UTF_16;
        }
        if (bytes.startsWith(ZIP)) {
            return zipped();
        }
        return Arrays.stream(FileNature.values())
                .filter(nature -> nature.marks(bytes))
                .findFirst()
                .orElseGet(this::unmarked);
    }

    /** Many formats are zip archives with files of certain names. */
    private FileNature zipped() {
        if (bytes.contains("[Content_Types].xml") || bytes.contains("xl/") || bytes.contains("opendocument")) {
            return FileNature.EXCEL;
        }
        if (bytes.contains("/data.pkl")) {
            return FileNature.PICKLE;
        }
        return bytes.contains(".npy") ? FileNature.NUMPY : FileNature.ZIP;
    }

    private FileNature unmarked() {
        if (bytes.matches("(?s)\u0080[\u0002-\u0005].*")) {
            return FileNature.PICKLE;
        }
        if (bytes.startsWith("\0\0{", 6)) {
            return FileNature.SAFETENSORS;
        }
        if (bytes.startsWith("ustar", 257)) {
            return FileNature.TAR;
        }
        return bytes.indexOf('\0') < 0 ? text() : zeros();
    }

    private FileNature text() {
        String text = (bytes.startsWith(UTF_8_MARK) ? bytes.substring(UTF_8_MARK.length()) : bytes).strip();
        String lower = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
        if (PAGES.stream().anyMatch(lower::startsWith)) {
            return FileNature.WEB_PAGE;
        }
        boolean refusal =
                text.length() < LONGEST_REFUSAL && REFUSAL.matcher(text).matches();
        return refusal ? FileNature.REFUSAL : FileNature.TEXT;
    }

    /** Text whose characters are of two or four bytes has its zeros at places of one kind; other text has few. */
    private FileNature zeros() {
        int quarter = Math.min(bytes.length(), TELLING) / 4;
        int[] at = new int[4];
        for (int i = 0; i < 4 * quarter; i++) {
            at[i % 4] += bytes.charAt(i) == '\0' ? 1 : 0;
        }
        int even = at[0] + at[2];
        int odd = at[1] + at[3];
        if (at[1] + at[2] + Math.max(at[0], at[3]) > 2.7 * quarter && Math.min(at[0], at[3]) == 0) {
            return FileNature.UTF_32;
        }
        if (Math.min(even, odd) == 0 && Math.max(even, odd) > quarter / 2) {
            return FileNature.UTF_16;
        }
        long all = bytes.chars().filter(value -> value == 0).count();
        return all > Math.max(FEW, bytes.length() / 50) ? FileNature.BINARY : FileNature.TEXT;
    }
}
