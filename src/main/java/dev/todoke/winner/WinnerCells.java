package dev.todoke.winner;

import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.Handle;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the cells of one row. It names the cell and what is wrong with it, and never repeats what stands there. */
final class WinnerCells {

    private static final int LONGEST_CELL = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-].*");
    private static final Pattern PLATFORM_ID = Pattern.compile("[A-Za-z0-9]{1,64}");
    /** A spreadsheet has rounded the number: 1.23E+18. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+E\\+?[0-9]+", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>(),;:]+@[^\\s@\"<>(),;:]+\\.[A-Za-z0-9\\-]{2,}");

    private final PrizeNames prizes;
    private final List<FieldProblem> problems;
    private final List<FieldProblem> notes;

    WinnerCells(PrizeNames prizes, List<FieldProblem> problems, List<FieldProblem> notes) {
        this.prizes = prizes;
        this.problems = problems;
        this.notes = notes;
    }

    /** The row, unless something in it is wrong. */
    Optional<WinnerRow> row(int number, Map<WinnerColumn, String> values) {
        int before = problems.size();
        values.forEach((column, value) -> common(number, column, value));
        if (problems.size() > before) {
            return Optional.empty();
        }
        Handle handle = handle(number, value(values, WinnerColumn.HANDLE));
        String platformId = platformId(number, value(values, WinnerColumn.PLATFORM_ID));
        String displayName = value(values, WinnerColumn.DISPLAY_NAME);
        EmailAddress email = email(number, value(values, WinnerColumn.EMAIL));
        UUID prize = prize(number, value(values, WinnerColumn.PRIZE));
        String rank = rank(number, value(values, WinnerColumn.RANK));
        if (FORMULA.matcher(displayName).matches()) {
            notes.add(new FieldProblem(pointer(number, WinnerColumn.DISPLAY_NAME), "formula"));
        }
        if (problems.size() > before || handle == null || prize == null) {
            return Optional.empty();
        }
        ContactData contact = new ContactData(handle, platformId, blankToNull(displayName), email);
        return Optional.of(new WinnerRow(number, contact, prize, blankToNull(rank)));
    }

    private void common(int number, WinnerColumn column, String value) {
        if (value.codePointCount(0, value.length()) > LONGEST_CELL) {
            problem(number, column, "too-long");
        } else if (CONTROL.matcher(value.strip()).find()) {
            problem(number, column, "control-character");
        }
    }

    private @Nullable Handle handle(int number, String value) {
        String typed = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        String bare = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        if (bare.isEmpty()) {
            problem(number, WinnerColumn.HANDLE, "blank");
        } else if (FORMULA.matcher(bare).matches() || bare.startsWith("@")) {
            problem(number, WinnerColumn.HANDLE, "formula");
        } else if (bare.length() > 100) {
            problem(number, WinnerColumn.HANDLE, "too-long");
        } else if (bare.chars().anyMatch(Character::isWhitespace)) {
            problem(number, WinnerColumn.HANDLE, "space");
        } else {
            return new Handle(bare);
        }
        return null;
    }

    private @Nullable String platformId(int number, String value) {
        String id = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        if (id.isEmpty()) {
            return null;
        }
        if (ROUNDED.matcher(id).matches()) {
            problem(number, WinnerColumn.PLATFORM_ID, "rounded");
        } else if (!PLATFORM_ID.matcher(id).matches()) {
            problem(number, WinnerColumn.PLATFORM_ID, "shape");
        }
        return id;
    }

    private @Nullable EmailAddress email(int number, String value) {
        if (value.isEmpty()) {
            return null;
        }
        String address = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        if (address.length() > 254
                || FORMULA.matcher(address).matches()
                || !EMAIL.matcher(address).matches()) {
            problem(number, WinnerColumn.EMAIL, "shape");
        }
        return new EmailAddress(address);
    }

    private @Nullable UUID prize(int number, String value) {
        UUID prize = value.isEmpty() ? prizes.only() : prizes.named(value);
        if (prize == null) {
            String missing = prizes.isEmpty() ? "no-prize" : "blank";
            problem(number, WinnerColumn.PRIZE, value.isEmpty() ? missing : "unknown");
        }
        return prize;
    }

    private String rank(int number, String value) {
        if (FORMULA.matcher(value).matches()) {
            problem(number, WinnerColumn.RANK, "formula");
        } else if (value.length() > 40) {
            problem(number, WinnerColumn.RANK, "too-long");
        }
        return value;
    }

    private void problem(int number, WinnerColumn column, String code) {
        problems.add(new FieldProblem(pointer(number, column), code));
    }

    static String pointer(int number, WinnerColumn column) {
        return "rows/" + number + "/" + column.pointer();
    }

    private static String value(Map<WinnerColumn, String> values, WinnerColumn column) {
        return values.getOrDefault(column, "").strip();
    }

    private static @Nullable String blankToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
