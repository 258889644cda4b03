package dev.todoke.winner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an uploaded file. Spreadsheets in Japan write UTF-8 or CP932 and do not say which: strict decoding tells
 * them apart, and a file that is partly one and partly the other is refused rather than guessed.
 *
 * @param charset {@code UTF-8} or {@code CP932}
 */
record FileText(String charset, String text) {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final Pattern JAPANESE = Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff]");

    @Override
    public String toString() {
        return "FileText(" + charset + ")";
    }

    /** Empty when the bytes are neither. */
    static Optional<FileText> decode(byte[] bytes) {
        Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes, 0, bytes.length);
        if (utf8.isPresent()) {
            String text = utf8.get();
            return Optional.of(new FileText("UTF-8", text.startsWith("\ufeff") ? text.substring(1) : text));
        }
        if (hasUtf8Line(bytes)) {
            return Optional.empty();
        }
        return strictly(CP932, bytes, 0, bytes.length).map(text -> new FileText("CP932", text));
    }

    /** A line of Japanese in UTF-8 inside a file that is not: two files were pasted together. */
    private static boolean hasUtf8Line(byte[] bytes) {
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (isUtf8Japanese(bytes, start, i - start)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isUtf8Japanese(byte[] bytes, int offset, int length) {
        return strictly(StandardCharsets.UTF_8, bytes, offset, length)
                // Two-byte sequences are also pairs of half-width kana in CP932 and prove nothing.
                .filter(line -> line.chars().noneMatch(c -> c >= 0x80 && c < 0x800))
                .filter(line -> JAPANESE.matcher(line).find())
                .isPresent();
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int offset, int length) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, offset, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
