package dev.todoke.staff.web;

import dev.todoke.staff.Assertion;
import dev.todoke.staff.Proof;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** The hidden fields that {@code passkey.js} fills, and the code field of whoever has none. */
public class AssertionForm {

    @FormParam("id")
    @Nullable
    String id;

    @FormParam("clientDataJson")
    @Nullable
    String clientDataJson;

    @FormParam("authenticatorData")
    @Nullable
    String authenticatorData;

    @FormParam("signature")
    @Nullable
    String signature;

    @FormParam("userHandle")
    @Nullable
    String userHandle;

    @FormParam("code")
    @Nullable
    String code;

    Assertion assertion() {
        return new Assertion(
                text(id), text(clientDataJson), text(authenticatorData), text(signature), text(userHandle));
    }

    Proof proof() {
        return code == null ? new Proof.ByPasskey(assertion()) : new Proof.Code(code);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
