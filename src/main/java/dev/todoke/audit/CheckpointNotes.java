package dev.todoke.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checkpoints one after the other, as the program's own file holds them: notes with empty lines between. */
public final class CheckpointNotes {

    private CheckpointNotes() {}

    public static List<CheckpointNote> read(Path file) throws IOException {
        return read(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** All that can be read as a checkpoint; other text between them is passed over. */
    public static List<CheckpointNote> read(String text) {
        List<CheckpointNote> notes = new ArrayList<>();
        List<String> paragraphs = List.of(text.replace("\r\n", "\n").split("\n{2,}"));
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            CheckpointNote.parse(paragraphs.get(i).strip() + "\n\n"
                            + paragraphs.get(i + 1).strip() + "\n")
                    .ifPresent(notes::add);
        }
        return notes;
    }
}
