package dev.todoke.support;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RoleNames;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes divisions and members for tests; every call makes new ones, so that tests do not meet. */
@ApplicationScoped
public class Cast {

    private static final String PASSWORD = "a long sentence of somebody";

    private final Divisions divisions;
    private final StaffSetup setup;
    private final Authorities authorities;

    Cast(Divisions divisions, StaffSetup setup, Authorities authorities) {
        this.divisions = divisions;
        this.setup = setup;
        this.authorities = authorities;
    }

    /** A division of its own. */
    public Division division() {
        String code = random("D");
        DivisionProfile profile = new DivisionProfile(code, "青空工房", "青空工房 お問い合わせ present@aozora.example", "");
        return divisions.found(profile, Authority.console());
    }

    /** What a member with these roles in the division may do. */
    public Authority member(Division division, String... roles) {
        List<Role> granted =
                Stream.of(roles).map(name -> Role.in(division.id(), name)).toList();
        String name = random("m").toLowerCase(Locale.ROOT);
        return authorities.of(setup.prepare(name, "森 みほん", PASSWORD, granted).member(), null);
    }

    /** Somebody who plans and runs campaigns alone. */
    public Authority planner(Division division) {
        return member(division, RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.SHIPPER);
    }

    /** A code nobody else has. */
    public static String random(String prefix) {
        String hex = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return prefix + hex.substring(hex.length() - 10);
    }
}
