package dev.todoke.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of the line between a command and the node, and whoever else gets hold of one. */
class RunningNodeTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path keys;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void aCommandRunsInTheNode() throws IOException {
        try (NodeEar ear = NodeEar.open(LONG, RunningNodeTest::echo)) {
            ear.file().write(keys);
            assertThat(RunningNode.run(keys, Typed.here("keys", "verify"), out)).hasValue(3);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("[keys, verify]");
    }

    @Test
    void whoeverDoesNotKnowTheWordTakesNoPlaceOfThoseWhoDo() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try (NodeEar ear = NodeEar.open(LONG, RunningNodeTest::echo)) {
            ear.file().write(keys);
            for (int i = 0; i < 8; i++) {
                Socket caller =
                        new Socket(InetAddress.getLoopbackAddress(), ear.file().port());
                silent.add(caller);
                new DataInputStream(caller.getInputStream()).readUTF();
            }
            assertThat(RunningNode.run(keys, Typed.here("keys", "verify"), out)).hasValue(3);
        } finally {
            for (Socket caller : silent) {
                caller.close();
            }
        }
    }

    @Test
    void whoeverDribblesIsHungUpOn() throws Exception {
        try (NodeEar ear = NodeEar.open(Duration.ofMillis(300), RunningNodeTest::echo);
                Socket caller =
                        new Socket(InetAddress.getLoopbackAddress(), ear.file().port())) {
            new DataInputStream(caller.getInputStream()).readUTF();
            int sent = 0;
            try {
                while (sent < 60) {
                    caller.getOutputStream().write('0');
                    sent++;
                    Thread.sleep(100);
                }
            } catch (SocketException hungUp) {
                // What is asserted below.
            }
            assertThat(sent).as("less than the word has").isLessThan(60);
        }
    }

    @Test
    void whatANodeWasToldNobodyElseRuns() throws Exception {
        assertThat(beside((in, to) -> {
                    to.writeUTF(NodeEar.GREETING);
                    in.readNBytes(64);
                    to.writeUTF(NodeEar.HEARD);
                    Typed.read(in);
                }))
                .isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("broke off");
    }

    @Test
    void whoDoesNotKnowTheWordOrSpeaksOtherwiseIsNoNode() throws Exception {
        assertThat(beside((in, to) -> {
                    to.writeUTF(NodeEar.GREETING);
                    in.readNBytes(64);
                }))
                .isNull();
        assertThat(beside((in, to) -> to.writeUTF("another service"))).isNull();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatNobodyCanHaveTypedIsRefused() throws IOException {
        for (Typed typed : List.of(
                new Typed(List.of("a\0b"), keys, "root"),
                new Typed(List.of("x".repeat(5000)), keys, "root"),
                new Typed(List.of(), keys, "root"),
                new Typed(List.of("x".repeat(20).split("")), keys, "root"),
                new Typed(List.of("x"), keys, "r".repeat(100)))) {
            ByteArrayOutputStream wire = new ByteArrayOutputStream();
            typed.write(new DataOutputStream(wire));
            assertThatThrownBy(() -> read(wire)).isInstanceOf(IOException.class);
        }
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(wire);
        to.writeUTF("root");
        to.writeUTF("/tmp\0");
        to.writeInt(1);
        to.writeUTF("x");
        assertThatThrownBy(() -> read(wire)).isInstanceOf(IOException.class);
    }

    private static Typed read(ByteArrayOutputStream wire) throws IOException {
        return Typed.read(new DataInputStream(new ByteArrayInputStream(wire.toByteArray())));
    }

    private static int echo(Typed typed, PrintStream out) {
        out.println(typed.words());
        return 3;
    }

    /** The status of a command beside somebody who behaves like this and then hangs up. */
    private Integer beside(Behaviour somebody) throws Exception {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new NodeFile(port.getLocalPort(), "0".repeat(64)).write(keys);
            Thread thread = new Thread(() -> {
                try (Socket caller = port.accept()) {
                    InputStream in = caller.getInputStream();
                    somebody.with(new DataInputStream(in), new DataOutputStream(caller.getOutputStream()));
                } catch (IOException gone) {
                    // The other side sees it.
                }
            });
            thread.start();
            var status = RunningNode.run(keys, Typed.here("keys", "rotate"), out);
            thread.join();
            return status.isPresent() ? status.getAsInt() : null;
        }
    }

    private interface Behaviour {
        void with(DataInputStream in, DataOutputStream to) throws IOException;
    }
}
