package dev.todoke.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * A second person's yes for lists of one kind to one contractor, so many rows a day (継続承認). {@code staff} keeps them;
 * whoever makes lists uses them up.
 */
public interface StandingApprovals {

    /** Takes the rows in the caller's transaction and says of which one; nothing where none fits or too little is left. */
    Optional<UUID> use(Use use, Authority by);

    /**
     * One use.
     *
     * @param layout the file's layout
     * @param columns SHA-256 in hex of its columns
     * @param list what the rows are for
     */
    record Use(UUID division, UUID contractor, String layout, String columns, UUID list, int rows) {}
}
