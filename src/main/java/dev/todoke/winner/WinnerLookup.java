package dev.todoke.winner;

import dev.todoke.campaign.Campaign;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.LookupMacs;
import dev.todoke.vault.MacTag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds winners by exact value without opening anything: only keyed MACs are compared. */
@ApplicationScoped
class WinnerLookup {

    private final Lookups lookups;
    private final Awards awards;
    private final LookupMacs macs;

    WinnerLookup(Lookups lookups, Awards awards, LookupMacs macs) {
        this.lookups = lookups;
        this.awards = awards;
        this.macs = macs;
    }

    /** The MAC of a value; its key belongs to the division, to the year in which the campaign was made, and to the field. */
    MacTag tag(Campaign campaign, String field, String value) {
        return macs.tag(campaign.divisionId(), keyYear(campaign), field, Folding.bytes(value));
    }

    static int keyYear(Campaign campaign) {
        return TodokeClock.dayOf(campaign.createdAt()).getYear();
    }

    /** Everybody who is in the campaign already. */
    ImportPlan.KnownWinners known(Campaign campaign) {
        Map<String, UUID> winners = new HashMap<>();
        Set<UUID> withPlatformId = new HashSet<>();
        for (LookupMac row : lookups.ofCampaign(campaign.id())) {
            winners.put(key(row.field(), row.keyVersion(), row.mac()), row.winnerId());
            if (row.field().equals(LookupMac.PLATFORM_ID)) {
                withPlatformId.add(row.winnerId());
            }
        }
        Map<UUID, Set<UUID>> prizes = new HashMap<>();
        awards.ofCampaign(campaign.id())
                .forEach(award -> prizes.computeIfAbsent(award.winnerId(), id -> new HashSet<>())
                        .add(award.prizeId()));
        return new Known(campaign, winners, withPlatformId, prizes);
    }

    private static String key(String field, int version, byte[] mac) {
        return field + ":" + version + ":" + HexFormat.of().formatHex(mac);
    }

    private final class Known implements ImportPlan.KnownWinners {
        private final Campaign campaign;
        private final Map<String, UUID> winners;
        private final Set<UUID> withPlatformId;
        private final Map<UUID, Set<UUID>> prizes;

        private Known(
                Campaign campaign, Map<String, UUID> winners, Set<UUID> withPlatformId, Map<UUID, Set<UUID>> prizes) {
            this.campaign = campaign;
            this.winners = winners;
            this.withPlatformId = withPlatformId;
            this.prizes = prizes;
        }

        @Override
        public @Nullable UUID byPlatformId(String platformId) {
            return find(LookupMac.PLATFORM_ID, platformId);
        }

        @Override
        public @Nullable UUID byHandle(String foldedHandle) {
            return find(LookupMac.HANDLE, foldedHandle);
        }

        private @Nullable UUID find(String field, String value) {
            if (winners.isEmpty()) {
                return null;
            }
            MacTag tag = tag(campaign, field, value);
            return winners.get(key(field, tag.keyVersion(), tag.tag()));
        }

        @Override
        public boolean hasPlatformId(UUID winner) {
            return withPlatformId.contains(winner);
        }

        @Override
        public boolean hasAward(UUID winner, UUID prize) {
            return prizes.getOrDefault(winner, Set.of()).contains(prize);
        }
    }
}
