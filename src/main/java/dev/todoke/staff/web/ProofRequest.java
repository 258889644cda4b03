package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.staff.Proof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Either the answer of a passkey or a fresh one-time code. */
record ProofRequest(
        @Nullable @Size(max = 20) String code,
        @Nullable @Valid AssertionRequest assertion) {

    Proof read() {
        return read(code, assertion);
    }

    static Proof read(@Nullable String code, @Nullable AssertionRequest assertion) {
        if (assertion != null) {
            return new Proof.ByPasskey(assertion.read());
        }
        if (code == null) {
            throw new Refusal(ProblemType.INVALID, "assertion", "blank");
        }
        return new Proof.Code(code);
    }

    @Override
    public String toString() {
        return "ProofRequest(…)";
    }
}
