package dev.todoke.staff.oidc;

/** Who a provider says somebody is: the pair that never changes, and nothing else (OpenID Connect Core §5.7). */
public record CompanyIdentity(String issuer, String subject) {

    /** Longest subject that a provider may use (OpenID Connect Core §2). */
    public static final int LONGEST_SUBJECT = 255;

    @Override
    public String toString() {
        return "CompanyIdentity(…)";
    }
}
