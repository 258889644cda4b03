package dev.todoke.intake;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.MacTag;
import dev.todoke.vault.seal.DoorMacKey;
import dev.todoke.vault.seal.DoorMacs;
import dev.todoke.winner.ParcelState;
import dev.todoke.winner.WinnerProgress;
import dev.todoke.winner.WinnerProgresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what somebody meets behind a link, and knows a link by its token. */
@ApplicationScoped
public class Doorsteps {

    private static final String TOKEN = "todoke.link-token.v1";

    private final FormLinks links;
    private final LinkRevocations revocations;
    private final Submissions submissions;
    private final WinnerProgresses progresses;
    private final Campaigns campaigns;
    private final DoorMacs macs;
    private final TodokeClock clock;

    Doorsteps(
            FormLinks links,
            LinkRevocations revocations,
            Submissions submissions,
            WinnerProgresses progresses,
            Campaigns campaigns,
            DoorMacs macs,
            TodokeClock clock) {
        this.links = links;
        this.revocations = revocations;
        this.submissions = submissions;
        this.progresses = progresses;
        this.campaigns = campaigns;
        this.macs = macs;
        this.clock = clock;
    }

    /** Exchanges a token. The only place where a link becomes opened. */
    @Transactional
    public Doorstep enter(LinkToken token) {
        List<byte[]> candidates = macs.candidates(DoorMacKey.LINK, TOKEN, bytes(token)).stream()
                .map(MacTag::tag)
                .toList();
        Optional<FormLink> link = links.byToken(candidates);
        if (link.isEmpty()) {
            return new Doorstep.Unknown();
        }
        Doorstep step = behind(link.get());
        if (step instanceof Doorstep.Open && link.get().openedAt() == null) {
            links.markOpened(link.get().id(), clock.now());
        }
        return step;
    }

    @Transactional
    public Doorstep of(UUID link) {
        return links.findByIdOptional(link).map(this::behind).orElseGet(Doorstep.Unknown::new);
    }

    /** How a token is known at rest. */
    MacTag tag(LinkToken token) {
        return macs.tag(DoorMacKey.LINK, TOKEN, bytes(token));
    }

    Doorstep behind(FormLink link) {
        Optional<RevocationReach> reach = revocations.reaching(link);
        if (reach.filter(RevocationReach.EVERYTHING::equals).isPresent()) {
            return new Doorstep.Stopped(link, RevocationReach.EVERYTHING);
        }
        Optional<WinnerProgress> progress = progresses.of(link.winnerId());
        if (progress.isPresent() && progress.get().erasedOn() != null) {
            return new Doorstep.Erased(link, progress.get().erasedOn());
        }
        if (link.state() == FormLink.State.DECLINED) {
            return new Doorstep.Declined(link);
        }
        if (link.state() == FormLink.State.SUBMITTED) {
            return new Doorstep.Received(link, progress(link, progress, reach.isPresent()));
        }
        if (reach.isPresent()) {
            return new Doorstep.Stopped(link, reach.get());
        }
        return isClosed(link) ? new Doorstep.Closed(link) : new Doorstep.Open(link);
    }

    private Doorstep.Progress progress(FormLink link, Optional<WinnerProgress> progress, boolean stopped) {
        boolean locked = progress.map(WinnerProgress::lockedAt).isPresent();
        boolean disputed = submissions.hasSecond(link.id());
        Optional<Doorstep.Parcel> parcel = progress.filter(p -> p.parcelState() != null)
                .map(p ->
                        new Doorstep.Parcel(p.parcelState() == ParcelState.DELIVERED, p.carrier(), p.trackingNumber()));
        boolean settled = locked || parcel.isPresent();
        boolean open = !settled && !isClosed(link);
        return new Doorstep.Progress(
                open, open && !stopped && !disputed, !settled, disputed, settled, parcel.orElse(null));
    }

    /** Its own time is over, or somebody has closed the campaign before. */
    private boolean isClosed(FormLink link) {
        return link.isClosed(clock.now()) || campaigns.isClosed(link.campaignId());
    }

    private static byte[] bytes(LinkToken token) {
        return token.text().getBytes(StandardCharsets.US_ASCII);
    }
}
