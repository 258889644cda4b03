package dev.todoke.kernel.web;

import dev.todoke.kernel.NodeRole;
import dev.todoke.kernel.TodokeSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two faces: which one a path belongs to, and whether this process shows it under this host. */
@Singleton
public class Faces {

    /** Door (受付口) or desk (事務局). */
    public enum Face {
        DOOR,
        DESK
    }

    private final NodeRole role;
    private final URI door;
    private final URI desk;
    private final boolean twoHosts;

    public Faces(TodokeSettings settings) {
        this.role = settings.role();
        this.door = settings.door().url();
        this.desk = settings.desk().url();
        this.twoHosts = !authority(door).equals(authority(desk));
    }

    /** The face that owns a path. Assets and health belong to both and count as the door's, whose headers are stricter. */
    public Face of(String path) {
        return under(path, "/desk") || under(path, "/api") || under(path, "/problems") ? Face.DESK : Face.DOOR;
    }

    /** Whether a path exists here at all: by role, and by host where the two faces have hosts of their own. */
    public boolean shows(String path, @Nullable String host) {
        // Endpoints are looked for without what follows a semicolon, so that /desk;x/ would pass for the door's.
        if (path.indexOf(';') >= 0) {
            return false;
        }
        if (under(path, "/q/health")) {
            return true;
        }
        // Where Quarkus lays a library's whole jar open; the one file that pages need is served by Assets.
        if (under(path, "/webjars")) {
            return false;
        }
        boolean shared = under(path, "/assets");
        Face face = of(path);
        if (!shared && !(face == Face.DESK ? role.hasDesk() : role.hasDoor())) {
            return false;
        }
        if (!twoHosts) {
            return true;
        }
        String asked = host == null ? "" : host.toLowerCase(Locale.ROOT);
        boolean atDoor = role.hasDoor() && asked.equals(authority(door));
        boolean atDesk = role.hasDesk() && asked.equals(authority(desk));
        if (shared) {
            return atDoor || atDesk;
        }
        return face == Face.DESK ? atDesk : atDoor;
    }

    /** True when people reach the path's face over TLS. */
    public boolean secure(Face face) {
        return "https".equalsIgnoreCase((face == Face.DESK ? desk : door).getScheme());
    }

    private static boolean under(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /** Host and port as a browser writes them into {@code Host}: without the scheme's own port. */
    private static String authority(URI url) {
        int port = url.getPort();
        boolean usual = port < 0
                || (port == 443 && "https".equals(url.getScheme()))
                || (port == 80 && "http".equals(url.getScheme()));
        return (usual ? url.getHost() : url.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }
}
