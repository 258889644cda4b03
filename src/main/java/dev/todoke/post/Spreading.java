package dev.todoke.post;

import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.TodokeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** Alarms: whoever keeps the instance's list does not decide alone who hears of them. */
    private static final Set<StaffNotices.Code> TO_ALL = EnumSet.of(
            StaffNotices.Code.RECOVERY_STARTED,
            StaffNotices.Code.SIGN_IN_ALARM,
            StaffNotices.Code.JOB_FAILED,
            StaffNotices.Code.RECIPIENT_REMOVED);

    /**
     * A division's own list; for what concerns the instance its list, and where nobody stands on that, everybody's: in a
     * small company there is one list. Alarms of the instance are told to all.
     */
    private List<Recipient> whoFor(StaffNotices.Notice told) {
        if (told.division() != null) {
            return recipients.of(told.division());
        }
        List<Recipient> own = recipients.of(null);
        boolean all = own.isEmpty() || TO_ALL.contains(told.code());
        if (told.code() == StaffNotices.Code.LONE_DEED && !all) {
            // Whoever may stop what one person does alone hears of it, whichever list they stand on.
            return Stream.concat(own.stream(), recipients.list("stops = true").stream())
                    .distinct()
                    .toList();
        }
        return all ? recipients.listAll() : own;
    }
}
