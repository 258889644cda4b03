package dev.todoke.kernel.web;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our own style sheets, scripts and pictures. {@code {inject:assets.url('desk.css')}} gives an address with a hash of the
 * content, which a browser may keep for ever.
 */
@Named("assets")
@Singleton
public class Assets {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9]+)?\\.(css|js|svg|png|ico)");
    private static final Pattern HASHED =
            Pattern.compile("(?<stem>[a-z][a-z0-9-]*)-(?<hash>[0-9a-f]{12})(?<ext>\\..+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon");

    /**
     * What comes out of a library's jar. It is the desk's alone and lies below the desk's path, so that the door neither
     * shows it nor could be made to load it.
     */
    private static final Map<String, String> LIBRARIES =
            Map.of("htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    static final String OURS = "/assets/";
    static final String OF_LIBRARIES = "/desk/assets/";

    private final Map<String, Optional<Asset>> read = new ConcurrentHashMap<>();

    /** Address with the content's hash. */
    public String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalStateException("no asset " + name));
        int dot = name.indexOf('.');
        return (LIBRARIES.containsKey(name) ? OF_LIBRARIES : OURS) + name.substring(0, dot) + "-" + asset.hash()
                + name.substring(dot);
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    /** What lies at a path of ours; {@code immutable} when the path names the content's own hash. */
    Optional<Served> at(String path) {
        boolean library = path.startsWith(OF_LIBRARIES);
        return in(path.substring(path.lastIndexOf('/') + 1))
                .filter(served -> LIBRARIES.containsKey(served.asset().name()) == library);
    }

    private Optional<Served> in(String file) {
        var hashed = HASHED.matcher(file);
        if (hashed.matches()) {
            Optional<Asset> asset = find(hashed.group("stem") + hashed.group("ext"));
            if (asset.isPresent()) {
                return asset.filter(a -> a.hash().equals(hashed.group("hash"))).map(a -> new Served(a, true));
            }
        }
        return find(file).map(a -> new Served(a, false));
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Asset> known = read.get(name);
        if (known == null) {
            known = Optional.ofNullable(load(name));
            if (known.isPresent()) {
                read.put(name, known);
            }
        }
        return known;
    }

    private static @Nullable Asset load(String name) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream(LIBRARIES.getOrDefault(name, "META-INF/resources/assets/" + name))) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new Asset(name, Buffer.buffer(bytes), hash, type == null ? "application/octet-stream" : type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Asset(String name, Buffer bytes, String hash, String type) {}

    record Served(Asset asset, boolean immutable) {}
}
