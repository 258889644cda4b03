package dev.todoke.kernel.command;

import dev.todoke.kernel.Faults;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntBiFunction;
import org.jboss.logging.Logger;

/**
 * Listens on loopback for the word, and then for a command. Until the word was right a caller is nobody: it has one span
 * of time for everything, and takes no place of those who know the word.
 */
final class NodeEar implements AutoCloseable {

    static final String GREETING = "todoke-node-2";
    static final String HEARD = "heard";

    private static final Logger LOG = Logger.getLogger(NodeEar.class);
    private static final int AT_ONCE = 4;
    /** A thread each, so there is an end to them; who is turned away here does no harm by coming again. */
    private static final int UNKNOWN_AT_ONCE = 64;

    private final ServerSocket socket;
    private final String word;
    private final Duration patience;
    private final ToIntBiFunction<Typed, PrintStream> command;
    private final Semaphore threshold = new Semaphore(UNKNOWN_AT_ONCE);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService hangUp = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "commands-hang-up");
        thread.setDaemon(true);
        return thread;
    });

    private NodeEar(ServerSocket socket, String word, Duration patience, ToIntBiFunction<Typed, PrintStream> command) {
        this.socket = socket;
        this.word = word;
        this.patience = patience;
        this.command = command;
    }

    static NodeEar open(Duration patience, ToIntBiFunction<Typed, PrintStream> command) throws IOException {
        byte[] word = new byte[32];
        new SecureRandom().nextBytes(word);
        ServerSocket socket = new ServerSocket(0, UNKNOWN_AT_ONCE, InetAddress.getLoopbackAddress());
        NodeEar ear = new NodeEar(socket, HexFormat.of().formatHex(word), patience, command);
        Thread thread = new Thread(ear::listen, "commands");
        thread.setDaemon(true);
        thread.start();
        return ear;
    }

    NodeFile file() {
        return new NodeFile(socket.getLocalPort(), word);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                if (!threshold.tryAcquire()) {
                    caller.close();
                    continue;
                }
                Thread answer = new Thread(() -> answer(caller), "command");
                answer.setDaemon(true);
                answer.start();
            } catch (IOException closed) {
                LOG.debug("No more commands are heard");
            }
        }
    }

    private void answer(Socket caller) {
        try (caller) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream()));
            DataInputStream in = new DataInputStream(caller.getInputStream());
            Future<?> deadline = hangUp.schedule(() -> close(caller), patience.toMillis(), TimeUnit.MILLISECONDS);
            boolean known;
            try {
                known = caller.getInetAddress().isLoopbackAddress() && greet(out, in);
            } finally {
                threshold.release();
            }
            if (known) {
                heard(in, out, deadline);
            } else {
                LOG.warn("Somebody on this machine called a command without the word for it");
            }
        } catch (IOException gone) {
            LOG.debug("Who called a command is gone");
        }
    }

    /** Reads as many bytes as the word has, whatever else is sent. */
    private boolean greet(DataOutputStream out, DataInputStream in) throws IOException {
        out.writeUTF(GREETING);
        out.flush();
        byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, in.readNBytes(expected.length));
    }

    private void heard(DataInputStream in, DataOutputStream out, Future<?> deadline) throws IOException {
        out.writeUTF(HEARD);
        out.flush();
        Typed typed = Typed.read(in);
        deadline.cancel(false);
        NodeOutput said = new NodeOutput(out);
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        if (!room.tryAcquire()) {
            print.println("Other commands are still running; try again when they have ended");
            said.end(1);
            return;
        }
        try {
            said.end(run(typed, print));
        } finally {
            room.release();
        }
    }

    private int run(Typed typed, PrintStream out) {
        try {
            return command.applyAsInt(typed, out);
        } catch (RuntimeException failure) {
            out.println("This went wrong; the node's log has it as incident " + Faults.log(failure));
            return 1;
        }
    }

    private static void close(Socket caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.debug("Who called a command is gone");
        }
    }

    @Override
    public void close() throws IOException {
        hangUp.shutdownNow();
        socket.close();
    }
}
