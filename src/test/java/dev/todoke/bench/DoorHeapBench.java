package dev.todoke.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.leak.LeakSearch;
import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a thief of the door's memory would find: {@code ./mvnw verify -Pbench -Dtest=DoorHeapBench}. Java cannot wipe a
 * string, so the first dump, garbage included, shows values and proves that the search sees them; the second one, after
 * collections, shows what is still held. Nothing is promised here, so nothing is asserted about the second.
 */
@Tag("bench")
class DoorHeapBench {

    private static final int PEOPLE = Bench.number("people", 50);

    @Test
    void whatStaysInTheMemoryOfADoor() throws IOException {
        try (Site site = Site.open(Database.Brand.POSTGRESQL)) {
            List<String> codes = site.links(site.campaign(), PEOPLE);
            site.node().close();
            Bench bench = new Bench("door heap");
            try (Artefact door = door(site)) {
                Winner client = new Winner(door.url());
                for (int i = 0; i < PEOPLE; i++) {
                    client.answer(codes.get(i), Winner.typed(i));
                }
                bench.line(
                        "node        role door, its own database user, no key store; %d submissions, one after another",
                        PEOPLE);
                int garbage = dump(bench, site, door, "at once, with garbage", "-all");
                Figures.jcmd(door.pid(), "GC.run");
                dump(bench, site, door, "after collections, what is reachable");
                assertThat(garbage).as("canaries that the search sees at all").isPositive();
            }
            bench.show();
        }
    }

    private static Artefact door(Site site) throws IOException {
        Path home = Files.createDirectory(site.home().resolve("door"));
        Path secrets = home.resolve("door-secrets.json");
        Artefact.Ended made = Artefact.run(site.home(), site.settings(), "door", "secrets", secrets.toString());
        if (made.status() != 0) {
            throw new IllegalStateException(made.output());
        }
        Map<String, String> settings = new HashMap<>(site.database().settings(User.DOOR));
        settings.put("todoke.mode", "small");
        settings.put("todoke.role", "door");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("todoke.keys.door-secrets", secrets.toString());
        return Artefact.start(home, settings);
    }

    private static int dump(Bench bench, Site site, Artefact door, String when, String... options) throws IOException {
        Path file = site.home().resolve("door.hprof");
        String[] words = new String[options.length + 2];
        words[0] = "GC.heap_dump";
        System.arraycopy(options, 0, words, 1, options.length);
        words[words.length - 1] = file.toString();
        String said = Figures.jcmd(door.pid(), words);
        assertThat(file).as(said).exists();
        Map<String, Integer> owners = new HashMap<>();
        IntStream.range(0, PEOPLE).forEach(n -> canaries(n).forEach(canary -> owners.put(canary, n)));
        Set<LeakSearch.Leak> leaks = new LeakSearch(owners.keySet()).in(file);
        Set<String> values = leaks.stream().map(LeakSearch.Leak::canary).collect(Collectors.toSet());
        Set<Integer> people = values.stream().map(owners::get).collect(Collectors.toSet());
        var forms = leaks.stream()
                .collect(Collectors.groupingBy(leak -> leak.form().toString(), TreeMap::new, Collectors.counting()));
        bench.line(
                "heap        %s (%.0f MiB): %d of %d values, of %d people; by form %s; people %s",
                when,
                Files.size(file) / 1024.0 / 1024.0,
                values.size(),
                owners.size(),
                people.size(),
                forms,
                people.stream().sorted().limit(12).toList());
        Files.delete(file);
        return values.size();
    }

    /** What was typed and is nobody else's; the postal code and the prefecture are too short or too common. */
    private static List<String> canaries(int number) {
        Map<String, String> typed = Winner.typed(number);
        return List.of("name", "city", "street", "building", "phone", "email").stream()
                .map(typed::get)
                .toList();
    }
}
