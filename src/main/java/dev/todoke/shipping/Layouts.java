package dev.todoke.shipping;

import dev.todoke.kernel.ListLayouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says which layouts there are, each with the hash of its columns: another column is another approval. */
@ApplicationScoped
class Layouts implements ListLayouts {

    @Override
    public List<Layout> all() {
        return Stream.of(ListFormat.values())
                .map(LineLayout::of)
                .map(layout -> new Layout(layout.name(), columns(layout)))
                .toList();
    }

    static String columns(LineLayout layout) {
        return Hashes.of(new ArrayList<Object>(layout.header()));
    }
}
