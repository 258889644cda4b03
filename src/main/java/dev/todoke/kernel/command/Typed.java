package dev.todoke.kernel.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody typed, where, and as which user of the operating system. */
public record Typed(List<String> words, Path directory, String osUser) {

    private static final int MOST_WORDS = 16;

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
        String osUser = login(in.readUTF());
        Path directory = Path.of(in.readUTF());
        int count = in.readInt();
        if (count < 1 || count > MOST_WORDS) {
            throw new IOException("not a command");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
        }
        return new Typed(words, directory, osUser);
    }
}
