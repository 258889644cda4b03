package dev.todoke.console;

/** How far a campaign's winners are, as counts of people; awards are counted where parcels are. */
public record CampaignFunnel(
        long winners,
        long awards,
        long links,
        long told,
        long answered,
        long declined,
        long listed,
        long shipped,
        long delivered,
        long erased) {

    public static final CampaignFunnel EMPTY = new CampaignFunnel(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** People with a link who have neither answered nor declined. */
    public long silent() {
        return Math.max(0, links - answered - declined);
    }

    /** Answers in hundredths of the winners, for a bar. */
    public long answeredPercent() {
        return winners == 0 ? 0 : answered * 100 / winners;
    }
}
