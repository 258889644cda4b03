package dev.todoke.winner;

import dev.todoke.campaign.Prize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign's prizes by name and by code, as a file may call them. */
final class PrizeNames {

    private final Map<String, UUID> byName = new HashMap<>();
    private final @Nullable UUID only;

    /** @param prizes id by name or code */
    PrizeNames(Map<String, UUID> prizes) {
        prizes.forEach((name, id) -> byName.put(Folding.fold(name), id));
        this.only = Set.copyOf(prizes.values()).size() == 1
                ? prizes.values().iterator().next()
                : null;
    }

    static PrizeNames of(List<Prize> prizes) {
        Map<String, UUID> names = new HashMap<>();
        prizes.forEach(prize -> names.put(prize.name(), prize.id()));
        prizes.forEach(prize -> names.put(prize.code(), prize.id()));
        return new PrizeNames(names);
    }

    /** The prize, when there is only one to win. */
    @Nullable
    UUID only() {
        return only;
    }

    @Nullable
    UUID named(String name) {
        return byName.get(Folding.fold(name));
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }
}
