package dev.todoke.staff;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.TodokeSettings;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What WebAuthn asks of an answer, by the library: our origin and RP id, the very challenge, user present and verified,
 * the signature, a counter that does not go backwards. Attestation is not asked for and not judged.
 */
@Singleton
class PasskeyVerifier {

    private static final List<PublicKeyCredentialParameters> ACCEPTED = List.of(
            accepted(COSEAlgorithmIdentifier.ES256),
            accepted(COSEAlgorithmIdentifier.EdDSA),
            accepted(COSEAlgorithmIdentifier.RS256));

    /** What we sign in with, by its COSE number, best first. */
    static final List<Long> ALGORITHMS =
            ACCEPTED.stream().map(a -> a.getAlg().getValue()).toList();

    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,12}");
    private static final int MOST_TRANSPORTS = 6;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final Origin origin;
    private final String rpId;

    PasskeyVerifier(TodokeSettings settings) {
        URI desk = settings.desk().url();
        this.rpId = desk.getHost().toLowerCase(Locale.ROOT);
        this.origin = Origin.create(desk.getScheme() + "://" + desk.getRawAuthority());
    }

    private static PublicKeyCredentialParameters accepted(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    String rpId() {
        return rpId;
    }

    RegistrationData read(Attestation attestation) {
        byte[] object = Base64Url.bytes("attestationObject", attestation.attestationObject());
        byte[] client = Base64Url.bytes("clientDataJson", attestation.clientDataJson());
        return readable("attestationObject", () -> {
            RegistrationData data = webauthn.parse(new RegistrationRequest(object, client));
            requireRead(
                    data.getCollectedClientData().getChallenge(),
                    data.getAttestationObject().getAuthenticatorData());
            return data;
        });
    }

    AuthenticationData read(Assertion assertion) {
        AuthenticationRequest request = new AuthenticationRequest(
                Base64Url.bytes("id", assertion.id()),
                assertion.userHandle().isEmpty() ? null : Base64Url.bytes("userHandle", assertion.userHandle()),
                Base64Url.bytes("authenticatorData", assertion.authenticatorData()),
                Base64Url.bytes("clientDataJson", assertion.clientDataJson()),
                Base64Url.bytes("signature", assertion.signature()));
        return readable("authenticatorData", () -> {
            AuthenticationData data = webauthn.parse(request);
            requireRead(data.getCollectedClientData().getChallenge(), data.getAuthenticatorData());
            return data;
        });
    }

    /** @throws RuntimeException whose type says what is wrong with it */
    MadeCredential check(RegistrationData data, List<String> transports) {
        webauthn.verify(
                data,
                new RegistrationParameters(
                        server(data.getCollectedClientData().getChallenge().getValue()), ACCEPTED, true, true));
        AuthenticatorData<?> made = data.getAttestationObject().getAuthenticatorData();
        AttestedCredentialData credential = made.getAttestedCredentialData();
        return new MadeCredential(
                credential.getCredentialId(),
                converter.getCborConverter().writeValueAsBytes(credential.getCOSEKey()),
                made.getSignCount(),
                credential.getAaguid().getValue(),
                transports.stream()
                        .filter(t -> TRANSPORT.matcher(t).matches())
                        .limit(MOST_TRANSPORTS)
                        .collect(Collectors.toCollection(TreeSet::new)),
                made.isFlagBE(),
                made.isFlagBS());
    }

    /** @throws RuntimeException whose type says what is wrong with it */
    void check(AuthenticationData data, Passkey passkey) {
        webauthn.verify(
                data,
                new AuthenticationParameters(
                        server(data.getCollectedClientData().getChallenge().getValue()),
                        kept(passkey),
                        List.of(passkey.credentialId()),
                        true,
                        true));
    }

    private CredentialRecord kept(Passkey passkey) {
        COSEKey key = converter.getCborConverter().readValue(passkey.coseKey(), COSEKey.class);
        Set<com.webauthn4j.data.AuthenticatorTransport> transports = new HashSet<>();
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                passkey.signCount(),
                new AttestedCredentialData(new AAGUID(passkey.aaguid()), passkey.credentialId(), key),
                null,
                null,
                null,
                transports);
    }

    /** The challenge was found in the database by its own value, so that comparing it once more settles nothing. */
    private ServerProperty server(byte[] challenge) {
        return new ServerProperty(origin, rpId, new DefaultChallenge(challenge));
    }

    /** Bytes of a stranger went into a parser: whatever it stumbles over, it is their form that was wrong. */
    private static <T> T readable(String field, java.util.function.Supplier<T> parser) {
        try {
            return parser.get();
        } catch (RuntimeException e) {
            throw new Refusal(ProblemType.INVALID, field, "unreadable");
        }
    }

    private static void requireRead(Object... parts) {
        for (Object part : parts) {
            java.util.Objects.requireNonNull(part);
        }
    }
}
