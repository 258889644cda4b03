package dev.todoke.kernel.command;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a command prints in the node, piece by piece with its length, and at last its exit status. */
final class NodeOutput extends OutputStream {

    private static final int END = -1;
    private static final int MOST = 1 << 20;

    private final DataOutputStream out;

    NodeOutput(DataOutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.writeInt(length);
        out.write(bytes, offset, length);
        out.flush();
    }

    void end(int status) throws IOException {
        out.writeInt(END);
        out.writeInt(status);
        out.flush();
    }

    /** Prints everything and returns the status. */
    static int copy(DataInputStream in, OutputStream to) throws IOException {
        int length = in.readInt();
        while (length != END) {
            if (length < 0 || length > MOST) {
                throw new IOException("not an answer");
            }
            to.write(in.readNBytes(length));
            to.flush();
            length = in.readInt();
        }
        return in.readInt();
    }
}
