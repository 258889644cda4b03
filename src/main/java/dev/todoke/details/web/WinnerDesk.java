package dev.todoke.details.web;

import dev.todoke.address.ShippingDetails;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.winner.Winner;
import dev.todoke.winner.Winners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the JSON and the HTML of one winner share. */
@ApplicationScoped
class WinnerDesk {

    /** Reasons that a person may choose for looking at details. */
    static final List<AccessReason> REASONS = List.of(
            AccessReason.ADDRESS_CHECK,
            AccessReason.INQUIRY,
            AccessReason.RETURNED_PARCEL,
            AccessReason.SUBJECT_REQUEST,
            AccessReason.INCIDENT);

    private static final String[] OPEN = {RoleNames.SHIPPER, RoleNames.SUPPORT, RoleNames.PRIVACY_OFFICER};
    private static final String[] AUDIT = {RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER};
    private static final String[] DECIDE = {RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER};

    private final Winners winners;
    private final SignedIn signedIn;

    WinnerDesk(Winners winners, SignedIn signedIn) {
        this.winners = winners;
        this.signedIn = signedIn;
    }

    SignedIn person() {
        return signedIn;
    }

    Winner seen(UUID campaign, UUID id) {
        return within(campaign, id);
    }

    Winner opened(UUID campaign, UUID id) {
        return within(campaign, id, OPEN);
    }

    Winner decided(UUID campaign, UUID id) {
        return within(campaign, id, DECIDE);
    }

    boolean mayOpen(Winner winner) {
        return signedIn.divisions(OPEN).contains(winner.divisionId());
    }

    boolean mayDecide(Winner winner) {
        return signedIn.divisions(DECIDE).contains(winner.divisionId());
    }

    boolean mayAudit(Winner winner) {
        return signedIn.divisions(AUDIT).contains(winner.divisionId());
    }

    static AccessReason reason(@Nullable String text) {
        return REASONS.stream()
                .filter(reason -> reason.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.INVALID, "reason", "blank"));
    }

    private Winner within(UUID campaign, UUID id, String... roles) {
        Winner winner = winners.require(id);
        if (!winner.campaignId().equals(campaign)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        signedIn.within(winner.divisionId(), roles);
        return winner;
    }

    /** Details as they leave the program, to somebody who said why and proved presence. */
    record Shown(
            UUID record,
            String name,
            String postalCode,
            String prefecture,
            String city,
            String street,
            String building,
            @Nullable String phone,
            @Nullable String email) {

        static Shown of(UUID record, ShippingDetails details) {
            var a = details.address();
            return new Shown(
                    record,
                    details.name().text(),
                    a.postalCode(),
                    a.prefecture(),
                    a.city(),
                    a.street(),
                    a.building(),
                    details.phone() == null ? null : details.phone().digits(),
                    details.email() == null ? null : details.email().text());
        }

        @Override
        public String toString() {
            return "Shown(…)";
        }
    }
}
