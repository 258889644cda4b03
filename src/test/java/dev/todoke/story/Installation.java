package dev.todoke.story;

import dev.todoke.support.Artefact;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the story takes place: a folder, a database, and everything that the program leaves on a disk. */
interface Installation extends AutoCloseable {

    Path home();

    /** What makes the program use this database. */
    Map<String, String> settings();

    /** Folders that must hold no personal value, by what they are. */
    Map<String, Path> places();

    /** Into the database, past the program; for planting. The program is stopped. */
    Connection database() throws SQLException;

    /** Everything written reaches the disk. */
    void settle() throws SQLException;

    @Override
    void close();

    default Map<String, String> demo(String... more) {
        Map<String, String> all = new HashMap<>(settings());
        all.put("todoke.mode", "demo");
        all.put("todoke.demo.people", "false");
        all.put("todoke.data", home().resolve("data").toString());
        all.put("todoke.keys.dir", home().resolve("keys").toString());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    default Artefact start(String... more) {
        return Artefact.start(home(), demo(more));
    }

    default String command(String... words) {
        Artefact.Ended ended = Artefact.run(home(), demo(), words);
        if (ended.status() != 0) {
            throw new AssertionError(List.of(words) + ": " + ended.output());
        }
        return ended.output();
    }
}
