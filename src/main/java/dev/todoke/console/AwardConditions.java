package dev.todoke.console;

/**
 * {@link AwardState#CASE} and {@link Attention} turned round: what has to be true of an award {@code a}, as conditions of
 * their own. With the case a database would have to work out the state of a whole campaign before it could leave any out;
 * with these it walks an index and stops when the page is full. A test compares the two.
 */
final class AwardConditions {

    private static final String ERASED =
            "exists (select 1 from WinnerProgress ge where ge.winnerId = a.winnerId and ge.erasedOn is not null)";
    private static final String NOT_ERASED = " and not " + ERASED;
    private static final String NO_PARCEL = " and not exists (select 1 from Parcel np where np.awardId = a.id)";
    private static final String REFUSED = "(exists (select 1 from Decline nd where nd.winnerId = a.winnerId)"
            + " or exists (select 1 from Withdrawal nw where nw.winnerId = a.winnerId))";
    private static final String FREE = " and not exists (select 1 from WinnerProgress gf where gf.winnerId = a.winnerId"
            + " and (gf.erasedOn is not null or gf.lockedAt is not null))"
            + NO_PARCEL + " and not " + REFUSED;
    private static final String LINK = "exists (select 1 from FormLink l where l.liveWinner = a.winnerId and ";
    private static final String TELLING = "exists (select 1 from Telling t where t.linkId = l.id)";
    private static final String WAITING = LINK + "l.closesAt > :now and l.state not in (SUBMITTED, OPENED) and ";

    private static final String FIRST =
            "s.receivedAt = (select min(sf.receivedAt) from Submission sf where sf.record = s.record)";
    private static final String TAINTED =
            "exists (select 1 from FormLink lt, Takeover k where lt.id = s.linkId and lt.channel = ACCOUNT"
                    + " and k.accountId = lt.channelId and s.receivedAt >= k.earliestAt"
                    + " and (k.endedAt is null or lt.issuedAt < k.endedAt))"
                    + " and not exists (select 1 from Release r where r.record = s.record)";

    /** True of all who are quarantined, and of nobody where no account was ever in other hands. */
    private static final String EXPOSED =
            "a.winnerId in (select se.winnerId from Submission se, FormLink le, Takeover ke"
                    + " where se.campaignId = :campaign and le.id = se.linkId and le.channel = ACCOUNT"
                    + " and ke.accountId = le.channelId and se.receivedAt >= ke.earliestAt"
                    + " and (ke.endedAt is null or le.issuedAt < ke.endedAt))";

    private AwardConditions() {}

    static String of(AwardState state) {
        return switch (state) {
            case ERASED -> ERASED;
            case DELIVERED ->
                "exists (select 1 from Parcel p where p.awardId = a.id and p.deliveredOn is not null)" + NOT_ERASED;
            case SHIPPED ->
                "exists (select 1 from Parcel p where p.awardId = a.id and p.deliveredOn is null)" + NOT_ERASED;
            case DECLINED -> REFUSED + NO_PARCEL + NOT_ERASED;
            case LISTED ->
                "exists (select 1 from WinnerProgress g where g.winnerId = a.winnerId and g.lockedAt is not null"
                        + " and g.erasedOn is null)" + NO_PARCEL + " and not " + REFUSED;
            case ANSWERED -> LINK + "l.state = SUBMITTED)" + FREE;
            case NEW -> "not exists (select 1 from FormLink l where l.liveWinner = a.winnerId)" + FREE;
            case LATE -> LINK + "l.state <> SUBMITTED and l.closesAt <= :now)" + FREE;
            case OPENED -> LINK + "l.state = OPENED and l.closesAt > :now)" + FREE;
            case TOLD -> WAITING + TELLING + ")" + FREE;
            case LINKED -> WAITING + "not " + TELLING + ")" + FREE;
        };
    }

    static String of(Attention mark) {
        return switch (mark) {
            case PROBLEM ->
                "(a.winnerId in (select r.winnerId from DerivedRecord r where r.campaignId = :campaign"
                        + " and r.problems <> '')"
                        + " or a.winnerId in (select u.winnerId from UnreadableRecord u where u.campaignId = :campaign))";
            // Whether two answers still contradict each other depends on more than a query should know.
            case DISPUTED -> "a.winnerId in (:disputed)";
            case QUARANTINED ->
                EXPOSED + " and not exists (select 1 from Submission s where s.winnerId = a.winnerId and " + FIRST
                        + " and not (" + TAINTED + "))"
                        + " and not exists (select 1 from DisputeDecision e where e.winnerId = a.winnerId)"
                        + " and not " + REFUSED + NOT_ERASED;
            case SILENT -> LINK + "l.state <> SUBMITTED and l.closesAt > :now)" + FREE;
        };
    }
}
