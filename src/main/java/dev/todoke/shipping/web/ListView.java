package dev.todoke.shipping.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.todoke.shipping.ListFormat;
import dev.todoke.shipping.ShippingList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list as the interface tells it: counts, codes and hashes. */
record ListView(
        UUID id,
        UUID campaign,
        String reference,
        ListFormat format,
        String layout,
        UUID sender,
        LocalDate shipDate,
        String service,
        String state,
        long rows,
        long inserts,
        int blocking,
        boolean needsApproval,
        boolean approvalAsked,
        String selection,
        Instant createdAt,
        @Nullable Instant producedAt,
        @Nullable Long length,
        @Nullable String sha256,
        @Nullable LocalDate fetchUntil,
        @Nullable UUID contractor,
        @Nullable UUID standingApproval) {

    /** What is counted, not stored. */
    record Counts(long rows, long inserts, int blocking, boolean needsApproval) {}

    static ListView of(ShippingList list, Counts counts) {
        ShippingList.LaidOut file = list.file();
        return new ListView(
                list.id(),
                list.campaignId(),
                list.reference(),
                list.format(),
                list.layout(),
                list.senderId(),
                list.shipDate(),
                list.service(),
                state(list),
                counts.rows(),
                counts.inserts(),
                counts.blocking(),
                counts.needsApproval(),
                list.isApprovalAsked(),
                list.selectionHash(),
                list.createdAt(),
                list.producedAt(),
                file == null ? null : file.length(),
                file == null ? null : file.sha256(),
                list.fetchUntil(),
                list.contractorId(),
                list.standingId());
    }

    @JsonIgnore
    public String formatKey() {
        return "format_" + format.name();
    }

    @JsonIgnore
    public String stateKey() {
        return "state_" + state;
    }

    @JsonIgnore
    public boolean isB2() {
        return format == ListFormat.B2;
    }

    @JsonIgnore
    public String fetchUntilText() {
        return String.valueOf(fetchUntil);
    }

    static String state(ShippingList list) {
        if (list.discardedAt() != null) {
            return "discarded";
        }
        return list.producedAt() == null ? "open" : "produced";
    }
}
