package dev.todoke.retention.web;

import dev.todoke.vault.RecordSigner;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/signing-key.pem")
@PermitAll
class SigningKeyResource {

    private final RecordSigner signer;

    SigningKeyResource(RecordSigner signer) {
        this.signer = signer;
    }

    @GET
    @Produces("application/x-pem-file")
    @Operation(summary = "The public key that signs disposal records, as openssl reads it")
    public String pem() {
        return signer.publicKeyPem();
    }
}
