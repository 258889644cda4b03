package dev.todoke.staff;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.kernel.StaffNotices.Notice;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TokenScopes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** API tokens of the divisions: made by a manager, shown once, good for 90 days at most, worth less than any person. */
@ApplicationScoped
public class ApiTokens implements PanacheRepositoryBase<ApiToken, UUID> {

    private static final int LONGEST_DAYS = 90;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 50;

    private final RoleGrants grants;
    private final StaffNotices notices;
    private final AuditLog audit;
    private final TodokeClock clock;

    ApiTokens(RoleGrants grants, StaffNotices notices, AuditLog audit, TodokeClock clock) {
        this.grants = grants;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes one for the manager's own division; its text is told this once. */
    @Transactional
    public Made make(Authority authority, NewToken asked) {
        UUID manager = authority.actor().id();
        if (manager == null || !isManager(manager, asked.division())) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        asked.check();
        // A token outlives the session it was made in; a stolen session alone makes none.
        authority.require(asked.operation());
        if (count("division = ?1 and revokedAt is null and expiresAt > ?2", asked.division(), clock.now()) >= MOST) {
            throw new Refusal(ProblemType.CONFLICT, "division", "too-many");
        }
        TokenText text = TokenText.fresh();
        ApiToken token = new ApiToken(Ids.next(), text, asked, manager, clock.now());
        persist(token);
        audit.record(leaf("token.make", manager, token).count("days", asked.days()));
        notices.tell(new Notice(StaffNotices.Code.TOKEN_MADE, token.division(), token.id(), 0));
        return new Made(token, text.text());
    }

    /** By any manager of its division. */
    @Transactional
    public void revoke(UUID manager, ApiToken token) {
        ApiToken kept = findById(token.id());
        kept.revoke(manager, clock.now());
        audit.record(leaf("token.revoke", manager, kept));
    }

    /** All that somebody made, when that person goes; says how many there were. */
    @Transactional(Transactional.TxType.MANDATORY)
    int revokeAllOf(UUID maker, @Nullable UUID by) {
        return update("revokedAt = ?1, revokedBy = ?2 where madeBy = ?3 and revokedAt is null", clock.now(), by, maker);
    }

    public ApiToken require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Newest first. */
    public List<ApiToken> ofDivisions(Collection<UUID> divisions) {
        return divisions.isEmpty() ? List.of() : list("division in ?1 order by madeAt desc, id", divisions);
    }

    /** Those of somebody that still work. */
    public List<ApiToken> goodOf(UUID maker) {
        return list("madeBy = ?1 and revokedAt is null and expiresAt > ?2 order by madeAt", maker, clock.now());
    }

    /** The token of a request, if it is good, comes from where it may, and whoever made it is still a manager there. */
    @Transactional
    Optional<ApiToken> used(TokenText text, String address) {
        Optional<ApiToken> token = find("handle", text.handle())
                .firstResultOptional()
                .filter(t -> MessageDigest.isEqual(t.secretHash(), text.hash()))
                .filter(t -> t.isGood(clock.now()))
                .filter(t -> new Networks(t.networks()).admit(address))
                .filter(t -> isManager(t.madeBy(), t.division()));
        token.ifPresent(this::noteUse);
        return token;
    }

    /** Once a day, on whatever node it comes first. */
    private void noteUse(ApiToken token) {
        if (update("usedOn = ?1 where id = ?2 and (usedOn is null or usedOn < ?1)", clock.today(), token.id()) == 1) {
            audit.record(leaf("token.use", token.madeBy(), token));
        }
    }

    private boolean isManager(UUID member, UUID division) {
        return grants.of(member).getOrDefault(division, Set.of()).contains(RoleNames.MANAGER);
    }

    private static Leaf leaf(String action, UUID member, ApiToken token) {
        return Leaf.of(action, new Actor(Actor.Kind.STAFF, member))
                .division(token.division())
                .campaign(token.campaign())
                .object("token", token.id());
    }

    /**
     * What is asked for.
     *
     * @param campaign the only campaign it may touch, or null for all of the division
     */
    public record NewToken(
            UUID division, @Nullable UUID campaign, String name, Set<String> scopes, int days, String networks) {

        void check() {
            String shown = name.strip();
            if (shown.isEmpty()
                    || shown.length() > LONGEST_NAME
                    || shown.chars().anyMatch(Character::isISOControl)) {
                throw new Refusal(ProblemType.INVALID, "name", shown.isEmpty() ? "blank" : "long");
            }
            if (scopes.isEmpty() || !TokenScopes.ALL.containsAll(scopes)) {
                throw new Refusal(ProblemType.INVALID, "scopes", "unknown");
            }
            if (days < 1 || days > LONGEST_DAYS) {
                throw new Refusal(ProblemType.INVALID, "days", "range");
            }
        }

        /** What presence is proved for: what it may do, where and how long. Its name is only for reading. */
        Operation operation() {
            String may = String.join(
                    "|",
                    String.valueOf(campaign),
                    String.join(" ", new TreeSet<>(scopes)),
                    Integer.toString(days),
                    networks.strip());
            return new Operation(
                    OperationCode.MAKE_TOKEN, division, division, HexFormat.of().formatHex(Secrets.hash(may)), 0);
        }

        Duration life() {
            return Duration.ofDays(days);
        }
    }

    /** A token and, this once, its text. */
    public record Made(ApiToken token, String text) {
        @Override
        public String toString() {
            return "Made(" + token.handle() + ")";
        }
    }
}
