package dev.todoke.audit;

import java.util.List;
import java.util.Optional;

/** Signs checkpoints and knows the keys that ever did. {@code vault} keeps them. */
public interface CheckpointSigner {

    /** Names this log and its keys for ever: no space, no plus sign. */
    String origin();

    /** Lines that stand below the root and are signed with it, for example the head of the destruction journal. */
    List<String> extensions();

    /** Signs with Ed25519 under the newest key. */
    Signed sign(byte[] text);

    /** The 32 bytes of the public key with this id, if it is one of ours, whether newest or not. */
    Optional<byte[]> publicKey(int keyId);

    /** The note of the largest checkpoint signed here, kept where the database's keeper cannot write. */
    Optional<String> remembered();

    /** Keeps this note in place of the one before. */
    void remember(String note);

    /** Whether an Ed25519 signature fits. */
    boolean verify(byte[] publicKey, byte[] text, byte[] signature);

    /** @param keyId as {@link CheckpointNote#keyId} computes it */
    record Signed(int keyId, byte[] signature) {}
}
