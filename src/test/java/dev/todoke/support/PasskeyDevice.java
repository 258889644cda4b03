package dev.todoke.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser and its authenticator with one passkey, written from the WebAuthn text; it can be told to misbehave. */
public final class PasskeyDevice {

    /** What signs. */
    public enum Kind {
        ES256("SHA256withECDSA"),
        EDDSA("Ed25519"),
        RS256("SHA256withRSA");

        private final String signature;

        Kind(String signature) {
            this.signature = signature;
        }
    }

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper CBOR = new ObjectMapper(new CBORFactory());

    /** What the browser says it shows, whose passkey it asks for, and whether the person unlocked it. */
    public String origin = "http://localhost:8080";

    public String rpId = "localhost";
    public boolean verified = true;
    public long counter = 1_000;
    public long step = 1;
    public String userHandle = "";
    private final Kind kind;
    private final KeyPair keys;
    private final byte[] id = new byte[32];

    public PasskeyDevice() {
        this(Kind.ES256);
    }

    public PasskeyDevice(Kind kind) {
        this.kind = kind;
        new SecureRandom().nextBytes(id);
        try {
            keys = switch (kind) {
                case ES256 -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    yield generator.generateKeyPair();
                }
                case EDDSA -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                case RS256 -> {
                    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                    generator.initialize(2048);
                    yield generator.generateKeyPair();
                }
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return text(id);
    }

    /** {@code navigator.credentials.create}: what the server then keeps. */
    public Map<String, Object> create(String challenge, String handle) {
        userHandle = handle;
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fmt", "none");
        object.put("attStmt", Map.of());
        object.put("authData", authenticatorData(ATTESTED, attested()));
        try {
            return Map.of(
                    "clientDataJson", text(client("webauthn.create", challenge)),
                    "attestationObject", text(CBOR.writeValueAsBytes(object)),
                    "transports", List.of("internal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code navigator.credentials.get}. */
    public Map<String, Object> get(String challenge) {
        counter += step;
        byte[] client = client("webauthn.get", challenge);
        byte[] data = authenticatorData(0, new byte[0]);
        Map<String, Object> answer = new HashMap<>();
        answer.put("id", id());
        answer.put("clientDataJson", text(client));
        answer.put("authenticatorData", text(data));
        answer.put("signature", text(sign(data, client)));
        answer.put("userHandle", userHandle);
        return answer;
    }

    private byte[] sign(byte[] data, byte[] client) {
        try {
            Signature signature = Signature.getInstance(kind.signature);
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("type", type);
        client.put("challenge", challenge);
        client.put("origin", origin);
        client.put("crossOrigin", false);
        try {
            return JSON.writeValueAsBytes(client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] authenticatorData(int more, byte[] rest) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(sha256(rpId.getBytes(StandardCharsets.UTF_8)));
            data.write(PRESENT | (verified ? VERIFIED : 0) | more);
            data.writeInt((int) counter);
            data.write(rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] attested() {
        COSEKey key = switch (kind) {
            case ES256 ->
                EC2COSEKey.create(
                        (java.security.interfaces.ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256);
            case EDDSA ->
                EdDSACOSEKey.create(
                        (java.security.interfaces.EdECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.EdDSA);
            case RS256 ->
                RSACOSEKey.create(
                        (java.security.interfaces.RSAPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.RS256);
        };
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(new byte[16]);
            data.writeShort(id.length);
            data.write(id);
            data.write(new ObjectConverter().getCborConverter().writeValueAsBytes(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
