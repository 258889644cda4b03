package dev.todoke.address;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The layout of ヤマト B2クラウド (送り状発行データ, 基本レイアウト) as dated data. B2 reads by position and ignores names, and
 * published header lists are silently one column short in places: hence the pinned count.
 */
public final class B2Layout {

    /** Fixed for ever for this version; a file with another count does not load. */
    public static final int COLUMNS = 95;

    private static final B2Layout CURRENT = new B2Layout("yamato-b2-2026-11");

    private final String name;
    private final LocalDate lastChecked;
    private final String source;
    private final List<Column> columns;

    private B2Layout(String name) {
        this.name = name;
        CarrierFile file = CarrierFile.read(name + ".csv");
        this.lastChecked = LocalDate.parse(Objects.requireNonNull(file.facts().get("lastChecked")));
        this.source = file.facts().getOrDefault("source", "");
        this.columns = file.rows().stream().map(Column::of).toList();
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException(name + " has " + columns.size() + " columns");
        }
        for (int i = 0; i < COLUMNS; i++) {
            if (columns.get(i).position() != i + 1) {
                throw new IllegalStateException(name + " skips column " + (i + 1));
            }
        }
    }

    /** What we know to put into a column. */
    public enum Value {
        REFERENCE,
        SERVICE,
        SHIP_DATE,
        PHONE,
        POSTAL_CODE,
        ADDRESS,
        BUILDING,
        NAME,
        SENDER_PHONE,
        SENDER_POSTAL_CODE,
        SENDER_ADDRESS,
        SENDER_BUILDING,
        SENDER_NAME,
        ITEM,
        INSERT_LABEL,
        CUSTOMER_CODE,
        CLASS_CODE,
        FARE_CODE,
        INSERT_TITLE,
        INSERT_KEY,
        CAMPAIGN_KEY
    }

    /**
     * One column.
     *
     * @param limit width in half-width characters
     * @param value what goes in, or null
     * @param constant what always stands there when there is no value; mostly empty
     */
    public record Column(
            int position,
            String header,
            int limit,
            boolean required,
            @Nullable Value value,
            String constant) {

        static Column of(List<String> row) {
            String value = row.get(4);
            boolean named = !value.isEmpty() && !value.startsWith("=");
            return new Column(
                    Integer.parseInt(row.get(0)),
                    row.get(1),
                    Integer.parseInt(row.get(2)),
                    row.get(3).equals("yes"),
                    named ? Value.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')) : null,
                    value.startsWith("=") ? value.substring(1) : "");
        }
    }

    public static B2Layout current() {
        return CURRENT;
    }

    /** For example {@code yamato-b2-2026-11}; a frozen list names the layout it was made with. */
    public String name() {
        return name;
    }

    public LocalDate lastChecked() {
        return lastChecked;
    }

    public String source() {
        return source;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** One line, by position. */
    public List<String> row(Map<Value, String> values) {
        String[] row = new String[COLUMNS];
        for (Column column : columns) {
            row[column.position() - 1] =
                    column.value() == null ? column.constant() : values.getOrDefault(column.value(), "");
        }
        return Arrays.asList(row);
    }

    /** Findings about lengths and required columns, by what was put there. */
    public Map<Value, CarrierText.Finding> check(Map<Value, String> values) {
        Map<Value, CarrierText.Finding> found = new EnumMap<>(Value.class);
        for (Column column : columns) {
            if (column.value() != null) {
                String text = values.getOrDefault(column.value(), "");
                if (TextWidth.of(text) > column.limit()) {
                    found.put(column.value(), CarrierText.Finding.TOO_LONG);
                } else if (column.required() && text.isEmpty()) {
                    found.put(column.value(), CarrierText.Finding.MISSING);
                }
            }
        }
        return found;
    }
}
