package dev.todoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.Artefact;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands typed beside a node on the embedded database run inside it, for whoever may read its key store. */
@Tag("artefact")
class CommandBesideNodeTest {

    @TempDir
    Path home;

    @Test
    void commandsRunInsideTheNodeAndAloneOnceItHasStopped() throws IOException {
        assertThat(run("init").status()).isZero();
        try (Artefact node = Artefact.start(home, Map.of())) {
            awaitToken("");
            assertThat(Files.getPosixFilePermissions(token())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            said(run("keys", "verify"), 0, "anchor agrees");
            said(run("keys", "rotate"), 0, "New keys for 1 scopes");
            said(run("door", "secrets", "door.json"), 0, "Wrote " + home.resolve("door.json"));
            said(run("admin", "bootstrap"), 0, "/desk/enrol#");
            said(run("migrate"), 2, "stop the node first");
            said(run("nonsense"), 2, "Commands of todoke:");
            assertThat(home.resolve("door.json")).exists();
            assertThat(node.log()).contains("Command keys verify by ");
            nobodyElseIsHeard(node);
        }
        assertThat(token()).doesNotExist();
        said(run("keys", "verify"), 0, "anchor agrees");
    }

    @Test
    void whatAKilledNodeLeavesBehindStopsNobody() throws IOException {
        assertThat(run("init").status()).isZero();
        String left;
        try (Artefact node = Artefact.start(home, Map.of())) {
            awaitToken("");
            left = Files.readString(token());
            node.kill();
        }
        assertThat(token()).exists();
        said(run("keys", "verify"), 0, "anchor agrees");
        try (Artefact node = Artefact.start(home, Map.of())) {
            awaitToken(left);
            assertThat(Files.readString(token())).isNotEqualTo(left);
            said(run("keys", "verify"), 0, "anchor agrees");
            assertThat(node.log()).contains("Command keys verify by ");
        }
    }

    private void nobodyElseIsHeard(Artefact node) throws IOException {
        List<String> lines = Files.readAllLines(token());
        int port = Integer.parseInt(lines.get(0));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeBytes("0".repeat(lines.get(1).length()));
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(in.readUTF()).isEqualTo("todoke-node-2");
            assertThat(in.readAllBytes()).isEmpty();
        }
        try (Socket browser = new Socket(InetAddress.getLoopbackAddress(), port)) {
            browser.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(browser.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .doesNotContain("HTTP");
        }
        assertThat(node.log()).contains("without the word for it");
    }

    /** A node begins to hear commands just after it says that it listens. */
    private void awaitToken(String other) throws IOException {
        for (int tenth = 0; tenth < 100; tenth++) {
            if (Files.exists(token()) && !Files.readString(token()).equals(other)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private Path token() {
        return home.resolve("keys").resolve("node.token");
    }

    private Artefact.Ended run(String... command) {
        return Artefact.run(home, Map.of(), command);
    }

    private static void said(Artefact.Ended ended, int status, String what) {
        assertThat(ended.output()).contains(what);
        assertThat(ended.status()).as(ended.output()).isEqualTo(status);
    }
}
