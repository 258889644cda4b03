package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Title, what happened and what to do, for every kind of problem in both languages. */
final class ProblemTexts {

    private static final Properties JAPANESE = load(Language.JAPANESE);
    private static final Properties ENGLISH = load(Language.ENGLISH);

    private ProblemTexts() {}

    static Text of(ProblemType kind, String lang) {
        Properties texts = lang.equals(Language.ENGLISH) ? ENGLISH : JAPANESE;
        String code = kind.code();
        return new Text(text(texts, code, "title"), text(texts, code, "what"), text(texts, code, "next"));
    }

    private static String text(Properties texts, String code, String part) {
        String text = texts.getProperty(code + "." + part);
        if (text == null) {
            throw new IllegalStateException("no text for problem " + code + "." + part);
        }
        return text;
    }

    private static Properties load(String lang) {
        String name = "problems/" + lang + ".properties";
        try (InputStream in = ProblemTexts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Three short sentences. */
    record Text(String title, String what, String next) {}
}
