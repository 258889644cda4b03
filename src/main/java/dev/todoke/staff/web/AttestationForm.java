package dev.todoke.staff.web;

import dev.todoke.staff.Attestation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;

/** The hidden fields that {@code passkey.js} fills for a new passkey, and what its owner calls it. */
public class AttestationForm {

    @FormParam("label")
    @DefaultValue("")
    String label = "";

    @FormParam("clientDataJson")
    @DefaultValue("")
    String clientDataJson = "";

    @FormParam("attestationObject")
    @DefaultValue("")
    String attestationObject = "";

    @FormParam("transports")
    @DefaultValue("")
    String transports = "";

    Attestation attestation() {
        return new Attestation(clientDataJson, attestationObject, List.of(transports.split(" ")));
    }
}
