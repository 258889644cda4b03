package dev.todoke.kernel.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody typed, where, and as which user of the operating system. */
public record Typed(List<String> words, Path directory, String osUser) {

    private static final int MOST_WORDS = 16;
    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_TEXT = 4096;

    /** In this process. */
    public static Typed here(String... words) {
        return new Typed(List.of(words), Path.of("").toAbsolutePath(), login(System.getProperty("user.name", "")));
    }

    /** Account names of servers only; anything else is not worth keeping. */
    private static String login(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(osUser);
        out.writeUTF(directory.toString());
        out.writeInt(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    static Typed read(DataInputStream in) throws IOException {
        String osUser = login(text(in, LONGEST_LOGIN));
        Path directory = path(text(in, LONGEST_TEXT));
        int count = in.readInt();
        if (count < 1 || count > MOST_WORDS) {
            throw new IOException("not a command");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(text(in, LONGEST_TEXT));
        }
        return new Typed(words, directory, osUser);
    }

    private static String text(DataInputStream in, int longest) throws IOException {
        String text = in.readUTF();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new IOException("not a command");
        }
        return text;
    }

    private static Path path(String text) throws IOException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IOException("not a command", e);
        }
    }
}
