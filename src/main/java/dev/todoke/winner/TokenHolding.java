package dev.todoke.winner;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells retention which winners' link tokens still lie sealed. */
@ApplicationScoped
class TokenHolding implements PersonalDataHolding {

    private static final String TABLE = "link_token_sealed";

    private final SealedLinkTokens tokens;

    TokenHolding(SealedLinkTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "winner.token";
    }

    @Override
    public Set<DataCategory> categories() {
        return Set.of();
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        return Map.of(TABLE, subjects.isEmpty() ? 0L : tokens.count("subject in ?1", subjects));
    }

    @Override
    public Erasure erase(Collection<UUID> subjects) {
        Set<UUID> records = new HashSet<>(
                tokens.ofWinners(subjects).stream().map(SealedLinkToken::record).toList());
        long rows = records.isEmpty() ? 0 : tokens.delete("record in ?1", records);
        return new Erasure(Map.of(TABLE, rows), records);
    }
}
