package dev.todoke.shipping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV lines ended by CRLF. A character that the charset cannot hold is an error here, never a question mark. */
final class CsvLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream out;
    private final CharsetEncoder encoder;

    CsvLines(OutputStream out, Charset charset) {
        this.out = out;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void header(List<String> names) throws IOException {
        if (encoder.charset().equals(StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
        }
        line(names);
    }

    void line(List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder(512);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            quoted(line, cells.get(i));
        }
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(line.append("\r\n")));
        out.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    private static void quoted(StringBuilder line, String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        if (plain) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
