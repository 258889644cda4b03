package dev.todoke.kernel.command;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Hands a command to the node that uses this key store, if one runs. */
public final class RunningNode {

    private static final int PATIENCE_MILLIS = 5_000;

    private RunningNode() {}

    /**
     * The exit status, or nothing where no node runs here: then the command runs by itself, and the file locks of database
     * and key store have the last word.
     */
    public static OptionalInt run(Path keys, Typed typed, OutputStream out) {
        Optional<NodeFile> file = NodeFile.read(keys);
        if (file.isEmpty()) {
            return OptionalInt.empty();
        }
        try (Socket node = new Socket()) {
            node.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), file.get().port()),
                    PATIENCE_MILLIS);
            node.setSoTimeout(PATIENCE_MILLIS);
            DataInputStream in = new DataInputStream(node.getInputStream());
            if (!in.readUTF().equals(NodeSocket.GREETING)) {
                return OptionalInt.empty();
            }
            DataOutputStream asked = new DataOutputStream(new BufferedOutputStream(node.getOutputStream()));
            asked.writeUTF(file.get().token());
            typed.write(asked);
            asked.flush();
            // A rotation takes as long as it takes.
            node.setSoTimeout(0);
            return OptionalInt.of(NodeOutput.copy(in, out));
        } catch (IOException leftBehindByACrash) {
            return OptionalInt.empty();
        }
    }
}
