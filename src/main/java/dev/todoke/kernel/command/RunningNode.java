package dev.todoke.kernel.command;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Hands a command to the node that uses this key store, if one runs. */
public final class RunningNode {

    private static final int PATIENCE_MILLIS = 5_000;

    private RunningNode() {}

    /**
     * The exit status, or nothing where no node runs here: then the command runs by itself, and the file locks of database
     * and key store have the last word. Once a node has been told, only it runs the command, whatever becomes of it.
     */
    public static OptionalInt run(Path keys, Typed typed, PrintStream out) {
        Optional<NodeFile> file = NodeFile.read(keys);
        if (file.isEmpty()) {
            return OptionalInt.empty();
        }
        try (Socket node = new Socket()) {
            DataInputStream in = greeted(node, file.get());
            return in == null ? OptionalInt.empty() : OptionalInt.of(told(node, in, typed, out));
        } catch (IOException leftBehindByACrash) {
            return OptionalInt.empty();
        }
    }

    /** What the node says next, if it is ours and took the word. */
    private static @Nullable DataInputStream greeted(Socket node, NodeFile file) throws IOException {
        node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), file.port()), PATIENCE_MILLIS);
        node.setSoTimeout(PATIENCE_MILLIS);
        DataInputStream in = new DataInputStream(node.getInputStream());
        if (!in.readUTF().equals(NodeEar.GREETING)) {
            return null;
        }
        node.getOutputStream().write(file.token().getBytes(StandardCharsets.US_ASCII));
        return in.readUTF().equals(NodeEar.HEARD) ? in : null;
    }

    private static int told(Socket node, DataInputStream in, Typed typed, PrintStream out) {
        try {
            DataOutputStream asked = new DataOutputStream(new BufferedOutputStream(node.getOutputStream()));
            typed.write(asked);
            asked.flush();
            // A rotation takes as long as it takes.
            node.setSoTimeout(0);
            return NodeOutput.copy(in, out);
        } catch (IOException broken) {
            out.println("The node broke off; whether the command ran is in its log");
            return 1;
        }
    }
}
