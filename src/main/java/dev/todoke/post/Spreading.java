package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes one letter for each recipient of a notice. */
@ApplicationScoped
class Spreading {

    private static final int MOST = 200;

    private final Notices notices;
    private final Recipients recipients;
    private final Letters letters;
    private final MailPost mail;
    private final TodokeClock clock;

    Spreading(Notices notices, Recipients recipients, Letters letters, MailPost mail, TodokeClock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UUID> waiting() {
        return notices.waiting(MOST).stream().map(ToldNotice::id).toList();
    }

    /** One notice in a transaction of its own; two nodes spread it once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void spread(UUID id) {
        if (!notices.take(id, clock.now())) {
            return;
        }
        ToldNotice notice = notices.findById(id);
        boolean daily = notice.told().code().daily();
        for (Recipient recipient : whoFor(notice.told())) {
            boolean reachable = recipient.medium() == Medium.CHAT || mail.isOn();
            if (reachable && !(daily && letters.toldBefore(notice, recipient.id()))) {
                letters.persist(new Letter(id, recipient, clock.now()));
            }
        }
    }

    /**
     * A division's own list; for what concerns the instance its list, and where nobody stands on that, everybody's: in a
     * small company there is one list. A recovery of somebody's factors is told to all.
     */
    private List<Recipient> whoFor(StaffNotices.Notice told) {
        if (told.division() != null) {
            return recipients.of(told.division());
        }
        List<Recipient> own = recipients.of(null);
        boolean all = own.isEmpty() || told.code() == StaffNotices.Code.RECOVERY_STARTED;
        if (told.code() == StaffNotices.Code.LONE_DEED && !all) {
            // Whoever may stop what one person does alone hears of it, whichever list they stand on.
            return Stream.concat(own.stream(), recipients.list("stops = true").stream())
                    .distinct()
                    .toList();
        }
        return all ? recipients.listAll() : own;
    }
}
