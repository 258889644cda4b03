package dev.todoke.leak;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One way in which a text may lie in a file. */
public enum Form {
    UTF_8 {
        @Override
        List<byte[]> of(String text) {
            return List.of(utf8(text));
        }
    },
    UTF_16LE {
        @Override
        List<byte[]> of(String text) {
            return List.of(text.getBytes(StandardCharsets.UTF_16LE));
        }
    },
    UTF_16BE {
        @Override
        List<byte[]> of(String text) {
            return List.of(text.getBytes(StandardCharsets.UTF_16BE));
        }
    },
    CP932 {
        @Override
        List<byte[]> of(String text) {
            try {
                ByteBuffer bytes = Charset.forName("windows-31j").newEncoder().encode(CharBuffer.wrap(text));
                byte[] found = new byte[bytes.remaining()];
                bytes.get(found);
                return List.of(found);
            } catch (CharacterCodingException notInCp932) {
                return List.of();
            }
        }
    },
    BASE64 {
        /** At each of the three alignments, without the characters that depend on the neighbours. */
        @Override
        List<byte[]> of(String text) {
            List<byte[]> found = new ArrayList<>();
            byte[] bytes = utf8(text);
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                int start = (before * 8 + 5) / 6;
                int end = shifted.length * 8 / 6;
                String sure = encoded.substring(start, end);
                found.add(ascii(sure));
                found.add(ascii(sure.replace('+', '-').replace('/', '_')));
            }
            return found;
        }
    },
    HEX {
        @Override
        List<byte[]> of(String text) {
            String hex = HexFormat.of().formatHex(utf8(text));
            return List.of(ascii(hex), ascii(hex.toUpperCase(Locale.ROOT)));
        }
    },
    /** H2's MVStore: each UTF-16 unit like UTF-8, but without the mark bits of the continuation bytes. */
    H2 {
        @Override
        List<byte[]> of(String text) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            text.chars().forEach(unit -> {
                if (unit < 0x80) {
                    out.write(unit);
                } else if (unit >= 0x800) {
                    out.write(0xe0 | unit >> 12);
                    out.write(unit >> 6 & 0x3f);
                    out.write(unit & 0x3f);
                } else {
                    out.write(0xc0 | unit >> 6);
                    out.write(unit & 0x3f);
                }
            });
            return List.of(out.toByteArray());
        }
    },
    PERCENT {
        @Override
        List<byte[]> of(String text) {
            return List.of(ascii(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        }
    },
    /** JSON and Java escapes. */
    ESCAPED {
        @Override
        List<byte[]> of(String text) {
            return List.of(ascii(text.chars()
                    .mapToObj(unit -> unit < 0x80 ? Character.toString(unit) : String.format("\\u%04x", unit))
                    .collect(Collectors.joining())));
        }
    };

    abstract List<byte[]> of(String text);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
