package dev.todoke.retention;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Where retention looks a campaign up. */
@ApplicationScoped
public class CampaignShelf {

    private final Instance<CampaignBook> books;

    public CampaignShelf(@Any Instance<CampaignBook> books) {
        this.books = books;
    }

    @Transactional
    public Optional<CampaignBook.Entry> find(UUID campaign) {
        return books.stream().flatMap(book -> book.entry(campaign).stream()).findFirst();
    }

    public CampaignBook.Entry require(UUID campaign) {
        return find(campaign).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
