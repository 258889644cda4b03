package dev.todoke.staff;

/** By what somebody proved to be there (本人確認の手段). The names stand in rows and leaves and never change. */
public enum FactorKind {
    /** A code of an authenticator app, which somebody can be talked into reading out. */
    TOTP,
    /** A passkey that checked its owner: it answers to this desk's own address only. */
    PASSKEY,
    /** What the company's own provider says of two factors shown there. It opens a session; it proves no presence here. */
    COMPANY;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
