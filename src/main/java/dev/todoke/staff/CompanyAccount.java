package dev.todoke.staff;

import dev.todoke.staff.oidc.CompanyIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The company's own account of somebody (社内アカウント), bound by themselves; the row goes when it is unbound. */
@Entity
@Immutable
@Table(name = "staff_company_account")
class CompanyAccount {

    @Id
    private UUID id;

    @Column
    private UUID member;

    @Column
    private String issuer;

    @Column
    private String subject;

    @Column(name = "bound_at")
    private Instant boundAt;

    protected CompanyAccount() {}

    CompanyAccount(UUID id, UUID member, CompanyIdentity identity, Instant at) {
        this.id = id;
        this.member = member;
        this.issuer = identity.issuer();
        this.subject = identity.subject();
        this.boundAt = at;
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    Instant boundAt() {
        return boundAt;
    }
}
