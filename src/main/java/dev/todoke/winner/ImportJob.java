package dev.todoke.winner;

import dev.todoke.campaign.Campaigns;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Takes a large file in while whoever sent it watches. The file stays in this node's memory and goes nowhere else. */
@ApplicationScoped
public class ImportJob {

    /** Rows from which a page does not wait for the end. */
    public static final int LONG = 500;

    private static final String KIND = "winner.import";

    private final Campaigns campaigns;
    private final WinnerImport imports;
    private final Jobs jobs;

    ImportJob(Campaigns campaigns, WinnerImport imports, Jobs jobs) {
        this.campaigns = campaigns;
        this.imports = imports;
        this.jobs = jobs;
    }

    /** The job's id. What the file would be refused for fails the job with the same code. */
    public UUID start(UUID campaign, byte[] file, Authority authority) {
        UUID division = campaigns.require(campaign).divisionId();
        String page = "/desk/campaigns/" + campaign + "/winners";
        Jobs.Order order = new Jobs.Order(KIND, division, campaign, 0, page, false, file.length);
        return jobs.start(order, authority, progress -> told(imports.applyInTime(campaign, file, authority, progress)));
    }

    private static Map<String, Long> told(WinnerImport.Result result) {
        return Map.of(
                "rows", (long) result.rows(),
                "newWinners", (long) result.newWinners(),
                "newAwards", (long) result.newAwards(),
                "unchanged", (long) result.unchanged());
    }
}
