package dev.todoke.address;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One dated file of {@code /carriers}: CSV with a header, and {@code # key: value} lines that say when it was last
 * checked and where it comes from.
 */
record CarrierFile(Map<String, String> facts, List<List<String>> rows) {

    static CarrierFile read(String name) {
        try (InputStream in = CarrierFile.class.getResourceAsStream("/carriers/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no carrier file " + name);
            }
            return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CarrierFile parse(InputStreamReader in) throws IOException {
        Map<String, String> facts = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().commentStrategy(CommentStrategy.READ).ofCsvRecord(in)) {
            boolean header = true;
            for (var line : csv) {
                if (line.isComment()) {
                    String[] fact = line.getField(0).strip().split(": ", 2);
                    facts.put(fact[0], fact.length == 2 ? fact[1] : "");
                } else if (header) {
                    header = false;
                } else {
                    rows.add(List.copyOf(line.getFields()));
                }
            }
        }
        return new CarrierFile(facts, rows);
    }
}
