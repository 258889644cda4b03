package dev.todoke.winner;

import dev.todoke.kernel.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the rows are, once each, with everything they won. A person is found by platform id, else by handle; what is in
 * the campaign already stays as it is.
 */
final class ImportPlan {

    private final KnownWinners known;
    private final Map<String, Person> byPlatformId = new HashMap<>();
    private final Map<String, Person> byHandle = new HashMap<>();
    private final Map<UUID, Person> byWinner = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FieldProblem> notes = new ArrayList<>();
    private int unchanged;

    ImportPlan(KnownWinners known, List<WinnerRow> rows) {
        this.known = known;
        rows.forEach(this::add);
    }

    private void add(WinnerRow row) {
        Person person = person(row);
        if (person == null) {
            problems.add(new FieldProblem(WinnerCells.pointer(row.number(), WinnerColumn.HANDLE), "two-people"));
            return;
        }
        if (person.awards.containsKey(row.prize())) {
            notes.add(new FieldProblem("rows/" + row.number(), "repeated"));
            unchanged++;
        } else if (person.winner != null && known.hasAward(person.winner, row.prize())) {
            person.awards.put(row.prize(), null);
            unchanged++;
        } else {
            person.awards.put(row.prize(), row);
        }
    }

    /** Null when handle and platform id point at two different people. */
    private @Nullable Person person(WinnerRow row) {
        String handle = Folding.fold(row.contact().handle().text());
        String platformId = row.contact().platformId();
        UUID winnerByName = known.byHandle(handle);
        UUID winnerById = platformId == null ? null : known.byPlatformId(platformId);
        if (winnerByName != null && !winnerByName.equals(winnerById)) {
            boolean another = winnerById != null || (platformId != null && known.hasPlatformId(winnerByName));
            if (another) {
                return null;
            }
        }
        UUID winner = winnerById == null ? winnerByName : winnerById;
        Set<Person> met = new HashSet<>();
        met.add(byHandle.get(handle));
        met.add(platformId == null ? null : byPlatformId.get(platformId));
        met.add(winner == null ? null : byWinner.get(winner));
        met.remove(null);
        if (met.size() > 1) {
            return null;
        }
        Person person =
                met.isEmpty() ? newcomer(winner, row.contact()) : met.iterator().next();
        if (!Objects.equals(person.winner, winner) && winner != null || !person.joins(platformId)) {
            return null;
        }
        remember(person, handle, platformId);
        boolean differs = winner != null && (winnerByName == null || (platformId != null && winnerById == null));
        if (differs) {
            notes.add(new FieldProblem(WinnerCells.pointer(row.number(), WinnerColumn.HANDLE), "kept-as-stored"));
        }
        return person;
    }

    private Person newcomer(@Nullable UUID winner, ContactData contact) {
        Person person = new Person(winner, contact);
        people.add(person);
        return person;
    }

    private void remember(Person person, String handle, @Nullable String platformId) {
        byHandle.put(handle, person);
        if (platformId != null) {
            byPlatformId.put(platformId, person);
        }
        if (person.winner != null) {
            byWinner.put(person.winner, person);
        }
    }

    List<Person> people() {
        return people;
    }

    List<FieldProblem> problems() {
        return problems;
    }

    List<FieldProblem> notes() {
        return notes;
    }

    int unchanged() {
        return unchanged;
    }

    int newWinners() {
        return (int) people.stream().filter(person -> person.winner == null).count();
    }

    int newAwards() {
        return people.stream().mapToInt(person -> person.newAwards().size()).sum();
    }

    /** One person of the file. */
    static final class Person {
        final @Nullable UUID winner;
        final ContactData contact;
        private @Nullable String platformId;
        private final Map<UUID, @Nullable WinnerRow> awards = new LinkedHashMap<>();

        private Person(@Nullable UUID winner, ContactData contact) {
            this.winner = winner;
            this.contact = contact;
            this.platformId = contact.platformId();
        }

        private boolean joins(@Nullable String id) {
            if (platformId == null) {
                platformId = id;
            }
            return id == null || id.equals(platformId);
        }

        /** What to seal: the first row's data, with the platform id of a later row of the same person. */
        ContactData toSeal() {
            return new ContactData(contact.handle(), platformId, contact.displayName(), contact.email());
        }

        List<WinnerRow> newAwards() {
            List<WinnerRow> rows = new ArrayList<>();
            awards.values().forEach(row -> {
                if (row != null) {
                    rows.add(row);
                }
            });
            return rows;
        }
    }

    /** Who is in the campaign already, as far as MACs can tell. */
    interface KnownWinners {

        @Nullable
        UUID byPlatformId(String platformId);

        @Nullable
        UUID byHandle(String foldedHandle);

        boolean hasPlatformId(UUID winner);

        boolean hasAward(UUID winner, UUID prize);
    }
}
