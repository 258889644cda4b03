package dev.todoke.console.demo;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.staff.Authorities;
import dev.todoke.staff.Role;
import dev.todoke.staff.StaffSetup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Four people at the desk, each with two factors that are told. Their passwords are drawn anew in every demo. */
@ApplicationScoped
class DemoStaff {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final StaffSetup setup;
    private final Authorities authorities;
    private final SecureRandom random = new SecureRandom();

    DemoStaff(StaffSetup setup, Authorities authorities) {
        this.setup = setup;
        this.authorities = authorities;
    }

    /** Somebody who may sign in. */
    record Person(UUID id, String name, String title, String password, String seed) {
        @Override
        public String toString() {
            return "Person(" + name + ")";
        }
    }

    List<Person> hire(UUID shop, UUID products) {
        return List.of(
                person("mori", "森（企画・連絡）", roles(shop, products, RoleNames.OPERATOR, RoleNames.MANAGER)),
                person("kawa", "川（発送）", roles(shop, products, RoleNames.SHIPPER, RoleNames.VIEWER)),
                person("sato", "佐藤（個人情報の責任者）", roles(shop, products, RoleNames.PRIVACY_OFFICER, RoleNames.SHIPPER)),
                person("kanri", "管理（システム管理者）", List.of(Role.admin())));
    }

    String codeNow(Person person) {
        return setup.codeNow(person.seed());
    }

    /** That person at work, without a session: nothing that needs a fresh factor can be done so. */
    SignedIn atWork(Person person, UUID division) {
        return new AtWork(person.id(), Ids.next(), authorities.of(person.id(), null), division);
    }

    private static List<Role> roles(UUID shop, UUID products, String... names) {
        List<Role> roles = new ArrayList<>();
        for (String name : names) {
            roles.add(Role.in(shop, name));
            roles.add(Role.in(products, name));
        }
        return roles;
    }

    private Person person(String name, String title, List<Role> roles) {
        String password = password();
        StaffSetup.Prepared prepared = setup.prepare(name, title, password, roles);
        return new Person(prepared.member(), name, title, password, prepared.seed());
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private record AtWork(UUID member, UUID session, Authority authority, UUID division) implements SignedIn {

        @Override
        public Set<UUID> divisions(String... roles) {
            return Set.of(division);
        }

        @Override
        public void within(UUID asked, String... roles) {
            if (!asked.equals(division)) {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
        }
    }
}
