package dev.todoke.kernel;

import java.util.List;

/** The layouts of files that lists are exported in; {@code shipping} says them to whoever approves. */
public interface ListLayouts {

    List<Layout> all();

    /**
     * One layout.
     *
     * @param name for example {@code yamato-b2-2026-11}
     * @param columns SHA-256 in hex of its columns in their order
     */
    record Layout(String name, String columns) {}
}
