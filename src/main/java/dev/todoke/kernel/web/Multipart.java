package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 7578 as browsers write it: parts by name, the last one of a name wins, file names are thrown away unread. */
final class Multipart {

    private static final int MOST_PARTS = 64;
    private static final int LONGEST_HEAD = 4096;
    private static final Pattern NAME =
            Pattern.compile("(?im)^content-disposition:\\s*form-data;(?:.*;)?\\s*name=\"([^\"\\r\\n]{1,64})\"");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Multipart() {}

    static Map<String, byte[]> parse(byte[] body, String boundary) {
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        byte[] opening = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int at = startsWith(body, opening, 0) ? opening.length : after(body, delimiter, 0);
        while (!startsWith(body, new byte[] {'-', '-'}, at)) {
            int head = at + 2;
            if (!startsWith(body, new byte[] {'\r', '\n'}, at) || parts.size() == MOST_PARTS) {
                throw malformed();
            }
            int content = after(body, BLANK_LINE, head);
            int end = after(body, delimiter, content) - delimiter.length;
            if (content - head > LONGEST_HEAD) {
                throw malformed();
            }
            Matcher name = NAME.matcher(new String(body, head, content - head, StandardCharsets.UTF_8));
            if (!name.find()) {
                throw malformed();
            }
            parts.put(name.group(1), Arrays.copyOfRange(body, content, end));
            at = end + delimiter.length;
        }
        return parts;
    }

    private static int after(byte[] body, byte[] sought, int from) {
        for (int i = from; i <= body.length - sought.length; i++) {
            if (body[i] == sought[0] && startsWith(body, sought, i)) {
                return i + sought.length;
            }
        }
        throw malformed();
    }

    private static boolean startsWith(byte[] body, byte[] sought, int at) {
        return at + sought.length <= body.length
                && Arrays.equals(body, at, at + sought.length, sought, 0, sought.length);
    }

    private static Refusal malformed() {
        return new Refusal(ProblemType.MALFORMED);
    }
}
