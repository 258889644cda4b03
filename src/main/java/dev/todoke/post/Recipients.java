package dev.todoke.post;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Fields;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.Scopes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told, by division; without a division, for the whole instance. Writing an address down opens none. */
@ApplicationScoped
public class Recipients implements PanacheRepositoryBase<Recipient, UUID> {

    private static final int MOST = 20;

    private final ChatGuard chats;
    private final Scopes scopes;
    private final DeskSealer sealer;
    private final RecordKeys keys;
    private final Instance<Approvals> approvals;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;

    Recipients(
            ChatGuard chats,
            Scopes scopes,
            DeskSealer sealer,
            RecordKeys keys,
            Instance<Approvals> approvals,
            StaffNotices notices,
            AuditLog audit,
            TodokeClock clock) {
        this.chats = chats;
        this.scopes = scopes;
        this.sealer = sealer;
        this.keys = keys;
        this.approvals = approvals;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A division's list, or the instance's own. */
    public List<Recipient> of(@Nullable UUID division) {
        return division == null
                ? list("division is null order by addedAt, id")
                : list("division = ?1 order by addedAt, id", division);
    }

    public Recipient require(@Nullable UUID division, UUID id) {
        return findByIdOptional(id)
                .filter(r -> Objects.equals(r.division(), division))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Puts an address on a list. */
    @Transactional
    public Recipient add(
            @Nullable UUID division, RecipientAddress address, @Nullable String label, UUID by, Authority authority) {
        Fields fields = new Fields();
        String called = fields.text("label", label, 40);
        fields.done();
        if (address.medium() == Medium.CHAT) {
            chats.check(address.text());
        }
        if (of(division).size() >= MOST) {
            throw new Refusal(ProblemType.INVALID, "address", "too-many");
        }
        scopes.create(division == null ? RecordRef.INSTANCE : division);
        Recipient recipient = new Recipient(Ids.next(), division, address, called, by, clock.now());
        byte[] body = sealer.seal(recipient.ref(), address.toBytes());
        persist(recipient);
        getEntityManager().persist(new SealedRecipient(recipient.ref(), body));
        audit.record(leaf("recipient.add", authority, recipient));
        return recipient;
    }

    /** Takes somebody off, address and key included. For a boss it uses a second person's yes up. */
    @Transactional
    public void remove(@Nullable UUID division, UUID id, Authority authority) {
        Recipient recipient = require(division, id);
        if (recipient.stops() && division != null) {
            approvals.get().consume(removal(division, id));
        }
        audit.record(leaf("recipient.remove", authority, recipient));
        getEntityManager()
                .createQuery("delete from SealedRecipient where record = ?1")
                .setParameter(1, recipient.ref().record())
                .executeUpdate();
        keys.forget(List.of(recipient.ref().record()));
        delete(recipient);
        // Whoever remains hears of it: a list does not grow shorter in silence.
        notices.tell(new StaffNotices.Notice(StaffNotices.Code.RECIPIENT_REMOVED, division, id, 0));
    }

    /** Asks a second person to agree that a boss is taken off. */
    @Transactional
    public UUID askRemoval(UUID division, UUID id, Authority authority) {
        return approvals.get().request(authority, division, removal(division, id));
    }

    private static Operation removal(UUID division, UUID id) {
        return Operation.on(OperationCode.REMOVE_BOSS, division, id);
    }

    /** From now on this one gets the link that stops. Naming one only ever adds a pair of eyes, so one person may. */
    @Transactional
    public void nameBoss(UUID division, UUID id, Authority authority) {
        Recipient recipient = require(division, id);
        if (recipient.medium() != Medium.MAIL) {
            throw new Refusal(ProblemType.CONFLICT, "recipient", "medium");
        }
        recipient.stops(true);
        audit.record(leaf("recipient.name-boss", authority, recipient));
    }

    private static Leaf leaf(String action, Authority authority, Recipient recipient) {
        return Leaf.of(action, authority.actor())
                .division(recipient.division())
                .object("recipient", recipient.id())
                .code("medium", recipient.medium().name());
    }
}
