package dev.todoke.campaign;

import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.PasskeyHolders;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.Organisations;
import dev.todoke.organisation.SenderProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is missing before winners may be asked (公開前チェック). Little blocks; the rest warns. */
@ApplicationScoped
public class LaunchCheck {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final PurposeTexts purposes;
    private final SocialAccounts accounts;
    private final SenderProfiles senders;
    private final Organisations organisations;
    private final PasskeyHolders passkeys;
    private final TodokeClock clock;

    public LaunchCheck(
            Campaigns campaigns,
            Prizes prizes,
            PurposeTexts purposes,
            SocialAccounts accounts,
            SenderProfiles senders,
            Organisations organisations,
            PasskeyHolders passkeys,
            TodokeClock clock) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.purposes = purposes;
        this.accounts = accounts;
        this.senders = senders;
        this.organisations = organisations;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** Every finding, those that block first. */
    public List<Finding> of(UUID id) {
        Campaign campaign = campaigns.require(id);
        List<Finding> findings = new ArrayList<>();
        block(findings, purposes.current(id).isEmpty(), "no-purpose");
        block(findings, campaign.daysAfter() < 1 || campaign.latestMonths() < 1, "no-retention");
        block(findings, campaign.contactDesk().isBlank(), "no-contact-desk");
        block(findings, prizes.ofCampaign(id).isEmpty(), "no-prize");
        warn(findings, campaign.closesOn().isBefore(clock.today()), "window-past");
        warn(findings, campaign.closesOn().isBefore(campaign.opensOn().plusDays(3)), "window-short");
        warn(findings, senders.ofDivision(campaign.divisionId()).isEmpty(), "no-sender");
        warn(findings, organisations.find().isEmpty(), "no-organisation");
        warn(findings, passkeys.missing(campaign.divisionId()), "shipper-without-passkey");
        UUID account = campaign.accountId();
        warn(findings, account == null, "no-account");
        warn(findings, account != null && accounts.require(account).numericId() == null, "account-without-number");
        return findings;
    }

    private static void block(List<Finding> findings, boolean missing, String code) {
        if (missing) {
            findings.add(new Finding(code, true));
        }
    }

    private static void warn(List<Finding> findings, boolean doubtful, String code) {
        if (doubtful) {
            findings.add(new Finding(code, false));
        }
    }

    /** One thing found; {@code blocks} means that the campaign cannot open. */
    public record Finding(String code, boolean blocks) {}
}
