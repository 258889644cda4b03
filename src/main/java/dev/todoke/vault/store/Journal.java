package dev.todoke.vault.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The destruction journal (鍵廃棄の記録): append-only, one line each, chained by hashes from the store's id on. */
public final class Journal {

    static final String FILE = "journal";

    private final StoreFolder folder;
    private final String genesis;
    private final List<JournalEntry> entries = new ArrayList<>();
    private long length;

    private Journal(StoreFolder folder, UUID store) {
        this.folder = folder;
        this.genesis = JournalEntry.genesis(store);
    }

    /** Reads and checks the chain. A last line without its end is what a crash left of an append that never counted. */
    static Journal open(StoreFolder folder, UUID store) {
        Journal journal = new Journal(folder, store);
        String text = folder.has(FILE) ? new String(folder.read(FILE), StandardCharsets.US_ASCII) : "";
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(journal::accept);
        journal.length = end;
        return journal;
    }

    private void accept(String line) {
        JournalEntry entry;
        try {
            entry = JournalEntry.parse(line);
        } catch (RuntimeException malformed) {
            throw broken();
        }
        boolean follows = entry.position() == position() + 1 && entry.previous().equals(hash());
        if (!follows || !entry.isWhole()) {
            throw broken();
        }
        entries.add(entry);
    }

    private KeyStoreRefused broken() {
        return new KeyStoreRefused("the destruction journal of the key store was changed at entry " + (position() + 1)
                + ": restore the key store from its newest backup");
    }

    /** Appends one entry and forces it to disk; an entry about the same keys is not repeated. */
    synchronized JournalEntry append(JournalEntry.Destroyed what, Instant now) {
        Optional<JournalEntry> known = find(what);
        if (known.isPresent()) {
            return known.get();
        }
        JournalEntry entry = JournalEntry.after(position() + 1, hash(), now, what);
        byte[] line = (entry.line() + "\n").getBytes(StandardCharsets.US_ASCII);
        folder.append(FILE, length, line);
        length += line.length;
        entries.add(entry);
        return entry;
    }

    public synchronized Optional<JournalEntry> find(JournalEntry.Destroyed what) {
        return entries.stream().filter(e -> e.what().equals(what)).findFirst();
    }

    public synchronized long position() {
        return entries.size();
    }

    /** Hash of the head, or of the store's id where nothing was destroyed yet. */
    public synchronized String hash() {
        return hashAt(position());
    }

    public synchronized String hashAt(long position) {
        return position == 0 ? genesis : entries.get((int) position - 1).hash();
    }

    public synchronized List<JournalEntry> after(long position) {
        return List.copyOf(entries.subList((int) position, entries.size()));
    }
}
