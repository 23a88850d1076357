package dev.tina.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Recognises a file by its first bytes, not by its name, and says what to do with one that cannot be used. */
public enum FileNature {
    EMPTY("an empty file", "fetch or write it again"),
    LFS_POINTER(
            "a Git LFS pointer, which stands for a file that was not fetched",
            "run git lfs pull in its folder, or fetch it with ./tina download",
            "version https://git-lfs.github.com/spec/"),
    WEB_PAGE(
            "a web page",
            "a server answered with a page instead of the file: log in or accept its terms there, and fetch the file"
                    + " itself"),
    REFUSAL("a server's refusal", "the file was not given out: check its address and your access, and fetch it again"),
    XML("an XML document, as servers send where they refuse a file", "fetch the file itself", "<?xml"),
    UTF_16("text in UTF-16", "save it as UTF-8, for example with iconv -f UTF-16 -t UTF-8"),
    UTF_32("text in UTF-32", "save it as UTF-8, for example with iconv -f UTF-32 -t UTF-8"),
    PARQUET("a Parquet file", "name it .parquet", "PAR1"),
    ENCRYPTED_PARQUET("an encrypted Parquet file", "write it again without encryption", "PARE"),
    GZIP("a gzip file", "unpack it with gunzip", "\u001f\u008b"),
    ZSTD("a zstd file", "unpack it with unzstd", "(\u00b5/\u00fd"),
    BZIP2("a bzip2 file", "unpack it with bunzip2", "BZh", ".bz2"),
    XZ("an xz file", "unpack it with unxz", "\u00fd7zXZ\0", ".xz .lzma"),
    LZ4("an lz4 file", "unpack it with unlz4", "\u0004\"M\u0018", ".lz4"),
    TAR("a tar archive", "unpack it with tar", "", ".tar .tgz .tar.gz .tar.zst"),
    EXCEL(
            "an Excel workbook",
            "open it in the program that made it and save the sheet as CSV in UTF-8",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            ".xlsx .xls .ods"),
    ZIP("a zip archive", "unpack it and name the file in it", "PK\u0003\u0004", ".zip"),
    SEVEN_ZIP("a 7z archive", "unpack it and name the file in it", "7z\u00bc\u00af", ".7z"),
    RAR("a rar archive", "unpack it and name the file in it", "Rar!\u001a\u0007", ".rar"),
    ARROW(
            "an Arrow file",
            "save it as Parquet, for example with datasets.load_from_disk(…).to_parquet(…)",
            "ARROW1",
            ".arrow"),
    ARROW_STREAM(
            "an Arrow stream",
            "save it as Parquet, for example with datasets.load_from_disk(…).to_parquet(…)",
            "\u00ff\u00ff\u00ff\u00ff"),
    FEATHER(
            "a Feather file",
            "save it as Parquet, for example with pandas.read_feather(…).to_parquet(…)",
            "FEA1",
            ".feather"),
    PICKLE(
            "a Python pickle, which is a program",
            "save it as Parquet or JSON lines with the program that made it",
            "",
            ".pkl .pickle .pt .pth"),
    NUMPY("a NumPy array", "save it as Parquet or JSON lines", "\u0093NUMPY", ".npy .npz"),
    HDF5("an HDF5 file", "save it as Parquet or JSON lines", "\u0089HDF\r\n", ".h5 .hdf5"),
    AVRO("an Avro file", "save it as Parquet or JSON lines", "Obj\u0001", ".avro"),
    ORC("an ORC file", "save it as Parquet or JSON lines", "ORC", ".orc"),
    SQLITE("an SQLite database", "save its table as CSV or JSON lines", "SQLite format 3\0", ".sqlite .db"),
    PDF("a PDF", "take its text out and write it as JSON lines", "%PDF-", ".pdf"),
    GGUF("a GGUF model", "use the model's safetensors", "GGUF", ".gguf"),
    SAFETENSORS("a safetensors file", "name it where a model or an adapter is wanted"),
    BINARY("a binary file of an unknown kind", "save it as Parquet, CSV or JSON lines with the program that made it"),
    SCRIPT("a program", "run it where it is meant to run, and save what it yields", "#!", ".py"),
    TEXT("text", "");

    /** How many first bytes tell. */
    public static final int HEAD = 4096;

    private final String label;
    private final String remedy;
    private final String mark;
    private final String endings;

    FileNature(String label, String remedy) {
        this(label, remedy, "", "");
    }

    FileNature(String label, String remedy, String mark) {
        this(label, remedy, mark, "");
    }

    /** With the characters below 256 it begins with, and the endings of its names between blanks. */
    FileNature(String label, String remedy, String mark, String endings) {
        this.label = label;
        this.remedy = remedy;
        this.mark = mark;
        this.endings = endings;
    }

    /** Of a file's first {@value #HEAD} bytes, or all if it has fewer. */
    public static FileNature of(byte[] head) {
        return new FileHead(head).nature();
    }

    /** Of a file on the disk. */
    public static FileNature of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(HEAD));
        }
    }

    /** Of what is no use to us, by a file's name alone. */
    public static Optional<FileNature> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(nature -> nature.endsOneOf(lower)).findFirst();
    }

    private boolean endsOneOf(String name) {
        return !endings.isEmpty() && Arrays.stream(endings.split(" ", -1)).anyMatch(name::endsWith);
    }

    /** Whether the bytes begin with what marks this; a few letters alone may begin a text as well. */
    boolean marks(String head) {
        boolean letters = mark.length() <= 4 && mark.chars().allMatch(character -> character > ' ' && character < 127);
        return !mark.isEmpty() && head.startsWith(mark) && (!letters || mark.equals("#!") || hasControls(head));
    }

    private static boolean hasControls(String head) {
        return head.chars().anyMatch(character -> character < '\t');
    }

    /** In words, with an article. */
    public String label() {
        return label;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return remedy.isEmpty() ? label : label + ": " + remedy;
    }
}
