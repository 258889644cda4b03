package dev.todoke.intake;

import dev.todoke.kernel.Sensitive;
import dev.todoke.vault.MacTag;
import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.seal.DoorMacs;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Receipt codes and the fingerprints by which a repeated request is known. A code follows from the form's nonce, so that
 * a retry gets the same one; the database holds MACs only, so that neither codes nor addresses can be guessed from it.
 */
@ApplicationScoped
class Receipts {

    private static final String CODE = "todoke.receipt-code.v1";
    private static final String CODE_AT_REST = "todoke.receipt-at-rest.v1";
    private static final String NONCE = "todoke.form-nonce.v1";
    private static final String PAYLOAD = "todoke.form-payload.v1";

    private final DoorMacs macs;

    Receipts(DoorMacs macs) {
        this.macs = macs;
    }

    /** The answer somebody wants to give: a form session and what was typed, in its canonical bytes. */
    record Answer(FormSession session, byte[] payload) implements Sensitive {

        @Override
        public String toString() {
            return Sensitive.masked(Answer.class);
        }
    }

    /** A new record's code, under the newest key. */
    ReceiptCode newCode(FormSession session) {
        return ReceiptCode.of(macs.tag(DoorMacKey.RECEIPT, CODE, bytes(session.link()), session.nonce())
                .tag());
    }

    /** The code that this session's nonce once gave, if the submission's code was made from it. */
    Optional<ReceiptCode> codeAgain(Submission submission, FormSession session) {
        return macs.candidates(DoorMacKey.RECEIPT, CODE, bytes(session.link()), session.nonce()).stream()
                .map(tag -> ReceiptCode.of(tag.tag()))
                .filter(code -> isCodeOf(submission, code))
                .findFirst();
    }

    boolean isCodeOf(Submission submission, ReceiptCode code) {
        return macs.verify(
                DoorMacKey.RECEIPT,
                new MacTag(submission.codeVersion, submission.codeMac),
                CODE_AT_REST,
                bytes(submission.linkId()),
                ascii(code));
    }

    boolean isNonceOf(Submission submission, FormSession session) {
        return macs.verify(
                DoorMacKey.RECEIPT,
                new MacTag(submission.macVersion, submission.nonceMac),
                NONCE,
                bytes(session.link()),
                session.nonce());
    }

    boolean isPayloadOf(Submission submission, Answer answer) {
        return macs.verify(
                DoorMacKey.RECEIPT,
                new MacTag(submission.macVersion, submission.payloadMac),
                PAYLOAD,
                bytes(answer.session().link()),
                answer.session().nonce(),
                answer.payload());
    }

    /** Writes the fingerprints of the answer into its row. */
    void fingerprint(Submission submission, Answer answer) {
        FormSession session = answer.session();
        byte[] link = bytes(session.link());
        MacTag nonce = macs.tag(DoorMacKey.RECEIPT, NONCE, link, session.nonce());
        MacTag payload = macs.tag(DoorMacKey.RECEIPT, PAYLOAD, link, session.nonce(), answer.payload());
        if (nonce.keyVersion() != payload.keyVersion()) {
            throw new IllegalStateException("the receipt key changed between two tags");
        }
        submission.nonceMac = nonce.tag();
        submission.payloadMac = payload.tag();
        submission.macVersion = nonce.keyVersion();
        submission.turn = session.turn();
    }

    /** Gives the row a code of its own. */
    void stamp(Submission submission, ReceiptCode code) {
        MacTag tag = macs.tag(DoorMacKey.RECEIPT, CODE_AT_REST, bytes(submission.linkId()), ascii(code));
        submission.codeMac = tag.tag();
        submission.codeVersion = tag.keyVersion();
    }

    private static byte[] ascii(ReceiptCode code) {
        return code.text().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
