package dev.tina.text.bpe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Byte-level text as GPT-2 writes it: each of the 256 bytes is one printable character, in the order of its id. */
final class ByteLevel {
    /** Qwen2's pre-tokenizer: contractions, words, single digits, punctuation, line ends, spaces. */
    static final String PRE_TOKENIZER = "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}"
            + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

    private static final Pattern WORD = Pattern.compile(PRE_TOKENIZER, Pattern.UNICODE_CHARACTER_CLASS);

    /** Bytes in the order of their ids: those that print as themselves, then the others. */
    private static final int[] BYTES = IntStream.concat(
                    IntStream.range(0, 256).filter(ByteLevel::isPrintable),
                    IntStream.range(0, 256).filter(b -> !isPrintable(b)))
            .toArray();

    private static final int[] ID_OF_BYTE = idOfByte();

    private ByteLevel() {}

    /** The 256 characters, by id. */
    static List<String> alphabet() {
        int firstOther =
                (int) IntStream.range(0, 256).filter(ByteLevel::isPrintable).count();
        return IntStream.range(0, 256)
                .mapToObj(id -> Character.toString(id < firstOther ? BYTES[id] : 256 + id - firstOther))
                .toList();
    }

    /** The words of a text in order; joined they are the text. */
    static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Ids of a word's bytes. */
    static int[] ids(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        return IntStream.range(0, bytes.length)
                .map(i -> ID_OF_BYTE[bytes[i] & 0xff])
                .toArray();
    }

    private static int[] idOfByte() {
        int[] ids = new int[256];
        for (int id = 0; id < BYTES.length; id++) {
            ids[BYTES[id]] = id;
        }
        return ids;
    }

    private static boolean isPrintable(int b) {
        return (b >= '!' && b <= '~') || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
    }
}
