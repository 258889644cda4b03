package dev.todoke.shipping;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Prize;
import dev.todoke.organisation.SenderProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What every line of a list shares: campaign, sender, prizes, service and day. */
record Frame(
        Campaign campaign,
        SenderProfile sender,
        Map<UUID, Prize> prizes,
        String service,
        LocalDate shipDate,
        Map<String, Insert> inserts) {

    /** Hash of everything that is read anew at each fetch and must not have changed since. */
    String hash() {
        List<Object> fields = new ArrayList<>(List.of(
                campaign.code(),
                sender.name(),
                sender.phone(),
                sender.postalCode(),
                sender.prefecture(),
                sender.city(),
                sender.street(),
                sender.building(),
                sender.b2CustomerCode(),
                sender.b2ClassCode(),
                sender.b2FareCode(),
                sender.itemName()));
        prizes.values()
                .forEach(prize -> fields.addAll(List.of(prize.id(), prize.code(), prize.name(), prize.labelName())));
        return Hashes.of(fields);
    }

    Prize prize(UUID id) {
        Prize prize = prizes.get(id);
        if (prize == null) {
            throw new IllegalStateException("a row names a prize of another campaign");
        }
        return prize;
    }

    Insert insert(String code) {
        Insert insert = inserts.get(code);
        if (insert == null) {
            throw new IllegalStateException("a row names an enclosure that the list does not know");
        }
        return insert;
    }

    static Map<UUID, Prize> byId(List<Prize> prizes) {
        Map<UUID, Prize> byId = new LinkedHashMap<>();
        prizes.forEach(prize -> byId.put(prize.id(), prize));
        return byId;
    }
}
