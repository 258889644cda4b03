package dev.todoke.retention;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;

/**
 * Ends a campaign of which nobody is left: its key is destroyed, which makes every database copy unreadable at once. The
 * key store is outside the transaction, so the intention is committed first and a crash in between is finished by the
 * next run.
 */
@ApplicationScoped
class CampaignEnd {

    private final EndSteps steps;
    private final Scopes scopes;
    private final Event<SweepStep> reached;

    CampaignEnd(EndSteps steps, Scopes scopes, Event<SweepStep> reached) {
        this.steps = steps;
        this.scopes = scopes;
        this.reached = reached;
    }

    void attempt(UUID campaign, Authority authority, ClockGuard.Evidence clocks) {
        if (!steps.intend(campaign, authority)) {
            return;
        }
        reached.fire(new SweepStep(SweepStep.Name.END_INTENDED, campaign));
        Scopes.Destruction destruction;
        try {
            destruction = scopes.end(campaign, authority);
        } catch (Refusal refusal) {
            steps.delay(campaign, refusal.type().code());
            return;
        }
        reached.fire(new SweepStep(SweepStep.Name.KEY_DESTROYED, campaign));
        steps.finish(campaign, authority, clocks, destruction);
        reached.fire(new SweepStep(SweepStep.Name.END_RECORDED, campaign));
    }

    void close(UUID campaign, Authority authority, ClockGuard.Evidence clocks) {
        steps.close(campaign, authority, clocks);
    }
}
