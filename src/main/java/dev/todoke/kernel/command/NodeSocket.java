package dev.todoke.kernel.command;

import dev.todoke.kernel.Faults;
import dev.todoke.kernel.TodokeSettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears commands typed beside this node, which alone may use the embedded database and the key store: a socket on loopback
 * at a port of its own, so that no face of the program leads there, and a word that only the owner of the keys can read.
 */
@ApplicationScoped
public class NodeSocket {

    static final String GREETING = "todoke-node-1";

    private static final Logger LOG = Logger.getLogger(NodeSocket.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int AT_ONCE = 4;

    private final Commands commands;
    private final Path folder;
    private final boolean embedded;
    private final Semaphore room = new Semaphore(AT_ONCE);

    @Nullable
    private ServerSocket socket;

    @Nullable
    private NodeFile file;

    NodeSocket(
            Commands commands,
            TodokeSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        this.commands = commands;
        this.folder = settings.keys().dir().toAbsolutePath().normalize();
        this.embedded = database.startsWith("jdbc:h2:file:") && settings.role().hasDesk();
    }

    /** Where the database is a server, commands need no node. */
    public synchronized void open() {
        if (!embedded) {
            return;
        }
        try {
            byte[] word = new byte[32];
            new SecureRandom().nextBytes(word);
            ServerSocket fresh = new ServerSocket(0, AT_ONCE, InetAddress.getLoopbackAddress());
            socket = fresh;
            file = new NodeFile(fresh.getLocalPort(), HexFormat.of().formatHex(word));
            file.write(folder);
            String token = file.token();
            Thread ear = new Thread(() -> listen(fresh, token), "commands");
            ear.setDaemon(true);
            ear.start();
        } catch (IOException e) {
            LOG.warn("Commands cannot reach this node; stop it to run one");
            close();
        }
    }

    private void listen(ServerSocket at, String token) {
        while (!at.isClosed()) {
            try {
                Socket caller = at.accept();
                if (!room.tryAcquire()) {
                    caller.close();
                    continue;
                }
                Thread answer = new Thread(() -> answer(caller, token), "command");
                answer.setDaemon(true);
                answer.start();
            } catch (IOException closed) {
                LOG.debug("No more commands are heard");
            }
        }
    }

    private void answer(Socket caller, String token) {
        try (caller) {
            caller.setSoTimeout(PATIENCE_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream()));
            DataInputStream in = new DataInputStream(caller.getInputStream());
            out.writeUTF(GREETING);
            out.flush();
            if (!caller.getInetAddress().isLoopbackAddress() || !isWord(token, in.readUTF())) {
                LOG.warn("Somebody on this machine called a command without the word for it");
                return;
            }
            Typed typed = Typed.read(in);
            LOG.infof("Command %s by %s", typed.words().get(0), typed.osUser());
            NodeOutput said = new NodeOutput(out);
            int status = run(typed, new PrintStream(said, true, StandardCharsets.UTF_8));
            said.end(status);
        } catch (IOException gone) {
            LOG.debug("Who called a command is gone");
        } finally {
            room.release();
        }
    }

    private int run(Typed typed, PrintStream out) {
        try {
            return commands.runInNode(typed, out);
        } catch (RuntimeException failure) {
            out.println("This went wrong; the node's log has it as incident " + Faults.log(failure));
            return 1;
        }
    }

    private static boolean isWord(String token, String said) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.US_ASCII), said.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    public synchronized void close() {
        try {
            if (socket != null && file != null) {
                socket.close();
                file.remove(folder);
            }
        } catch (IOException e) {
            LOG.warn("The word for commands is left behind; the next start replaces it");
        }
        socket = null;
        file = null;
    }
}
