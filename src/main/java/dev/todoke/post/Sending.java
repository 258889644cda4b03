package dev.todoke.post;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends what is due. Addresses are opened for one run, under one leaf; no transaction is open while a server is asked. */
@ApplicationScoped
class Sending {

    private static final int MOST = 200;

    private final Letters letters;
    private final Recipients recipients;
    private final Notices notices;
    private final NoticeTexts texts;
    private final MailPost mail;
    private final ChatPost chat;
    private final Instance<Enclosures> enclosures;
    private final Opener opener;
    private final EntityManager database;

    Sending(
            Letters letters,
            Recipients recipients,
            Notices notices,
            NoticeTexts texts,
            MailPost mail,
            ChatPost chat,
            @Any Instance<Enclosures> enclosures,
            Opener opener,
            EntityManager database) {
        this.letters = letters;
        this.recipients = recipients;
        this.notices = notices;
        this.texts = texts;
        this.mail = mail;
        this.chat = chat;
        this.enclosures = enclosures;
        this.opener = opener;
        this.database = database;
    }

    /** Everything one run needs of the database. */
    record Batch(
            List<Letter> letters,
            Map<UUID, Recipient> recipients,
            Map<UUID, byte[]> bodies,
            Map<UUID, StaffNotices.Notice> notices) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Batch due() {
        List<Letter> due = letters.due(MOST);
        Map<UUID, Recipient> known = due.isEmpty()
                ? Map.of()
                : recipients
                        .list(
                                "id in ?1",
                                due.stream().map(Letter::recipient).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Recipient::id, r -> r));
        Map<UUID, byte[]> bodies = new HashMap<>();
        if (!known.isEmpty()) {
            database.createQuery("from SealedRecipient where record in ?1", SealedRecipient.class)
                    .setParameter(
                            1,
                            known.values().stream().map(r -> r.ref().record()).toList())
                    .getResultList()
                    .forEach(row -> bodies.put(row.record(), row.body()));
        }
        Map<UUID, StaffNotices.Notice> told = new HashMap<>();
        due.forEach(letter ->
                told.computeIfAbsent(letter.notice(), id -> notices.findById(id).told()));
        return new Batch(due, known, bodies, told);
    }

    void send(Batch batch, Authority clock) {
        List<RecordRef> refs =
                batch.recipients().values().stream().map(Recipient::ref).toList();
        if (batch.letters().isEmpty()) {
            return;
        }
        Operation operation = new Operation(
                OperationCode.SEND_NOTICES,
                RecordRef.INSTANCE,
                RecordRef.INSTANCE,
                null,
                batch.letters().size());
        Opener.Opened opened = opener.begin(new Opening(clock, operation, AccessReason.STAFF_NOTICE, null, null), refs);
        for (Letter letter : batch.letters()) {
            UUID claim = Ids.next();
            if (letters.claim(letter.id(), claim)) {
                one(batch, letter, claim, opened);
            }
        }
    }

    private void one(Batch batch, Letter letter, UUID claim, Opener.Opened opened) {
        try {
            Recipient recipient = batch.recipients().get(letter.recipient());
            byte[] body = recipient == null
                    ? null
                    : batch.bodies().get(recipient.ref().record());
            StaffNotices.Notice notice = batch.notices().get(letter.notice());
            if (recipient == null || body == null || notice == null) {
                throw new SendFailed("recipient-removed", true);
            }
            RecipientAddress to = RecipientAddress.fromBytes(recipient.medium(), opened.open(recipient.ref(), body));
            deliver(letter, to, texts.of(notice, stopLink(notice, recipient)));
            letters.sent(letter.id(), claim);
        } catch (SendFailed failed) {
            letters.failed(letter.id(), claim, String.valueOf(failed.getMessage()), failed.forGood());
        } catch (RuntimeException fault) {
            // One letter that cannot be written holds up none behind it; like any other it is given up in the end.
            Faults.log(fault);
            letters.failed(letter.id(), claim, "internal", false);
        }
    }

    private void deliver(Letter letter, RecipientAddress to, NoticeText text) throws SendFailed {
        switch (letter.medium()) {
            case MAIL -> mail.send(letter.id(), to, text);
            case CHAT -> chat.send(to, text);
        }
    }

    /** Only by mail, and only to the one who answers for it. */
    private Optional<String> stopLink(StaffNotices.Notice notice, Recipient recipient) {
        if (!recipient.stops() || recipient.medium() != Medium.MAIL) {
            return Optional.empty();
        }
        return enclosures.stream()
                .map(each -> each.stopLink(notice, recipient.id()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
