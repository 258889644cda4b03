package dev.todoke.address;

import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.PersonName;
import dev.todoke.kernel.PhoneNumber;
import dev.todoke.kernel.PostalAddress;
import dev.todoke.kernel.Refusal.FieldProblem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of delivery details: lenient in what people type, strict in what is stored. Fields are {@code name},
 * {@code postalCode}, {@code prefecture}, {@code city}, {@code street}, {@code building}, {@code phone}, {@code email};
 * problem codes are {@code blank}, {@code too-long}, {@code digits}, {@code phone}, {@code email}, {@code prefecture} and
 * {@code characters}; the only warning is {@code long}, for what a label may not hold.
 */
public final class DetailsForm {

    public static final int NAME_LIMIT = 60;
    public static final int PART_LIMIT = 100;
    public static final int EMAIL_LIMIT = 254;

    private static final Pattern HONORIFIC = Pattern.compile(" ?様$");
    private static final Pattern POSTAL_MARKS = Pattern.compile("[\\p{Zs}\\s\\p{Pd}\u2212\u30FC〒]+");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private final Map<String, String> raw;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FieldProblem> warnings = new ArrayList<>();

    private DetailsForm(Map<String, String> raw) {
        this.raw = raw;
    }

    /**
     * What came of a form: details, or problems by field. Warnings never prevent sending.
     *
     * @param details null exactly when there are problems
     */
    public record Parsed(@Nullable ShippingDetails details, List<FieldProblem> problems, List<FieldProblem> warnings) {

        public Optional<ShippingDetails> ok() {
            return Optional.ofNullable(details);
        }
    }

    /** Fields that are not asked for are not read, so that nothing is stored that nobody promised a purpose for. */
    public static Parsed parse(Map<String, String> raw, boolean asksPhone, boolean asksEmail) {
        return new DetailsForm(raw).parse(asksPhone, asksEmail);
    }

    private Parsed parse(boolean asksPhone, boolean asksEmail) {
        PersonName name = new PersonName(name());
        PostalAddress address = new PostalAddress(
                postalCode(),
                prefecture(),
                part("city", 24, true),
                part("street", 32, true),
                part("building", 32, false));
        PhoneNumber phone = asksPhone ? new PhoneNumber(phone()) : null;
        EmailAddress email = asksEmail ? new EmailAddress(email()) : null;
        ShippingDetails details = problems.isEmpty() ? new ShippingDetails(name, address, phone, email) : null;
        return new Parsed(details, List.copyOf(problems), List.copyOf(warnings));
    }

    private String name() {
        String folded = TypedText.fold(typed("name"));
        String bare = HONORIFIC.matcher(folded).replaceFirst("");
        return text("name", bare.isEmpty() ? folded : bare, 32, NAME_LIMIT, true);
    }

    private String part(String field, int labelWidth, boolean required) {
        return text(field, TypedText.foldAddress(typed(field)), labelWidth, PART_LIMIT, required);
    }

    private String text(String field, String value, int labelWidth, int limit, boolean required) {
        if (value.isEmpty()) {
            if (required) {
                problem(field, "blank");
            }
        } else if (!TypedText.isPlain(value)) {
            problem(field, "characters");
        } else if (value.codePointCount(0, value.length()) > limit) {
            problem(field, "too-long");
        } else if (TextWidth.of(value) > labelWidth) {
            warnings.add(new FieldProblem(field, "long"));
        }
        return value;
    }

    private String postalCode() {
        String folded = Normalizer.normalize(typed("postalCode"), Normalizer.Form.NFKC);
        String digits = POSTAL_MARKS.matcher(folded).replaceAll("");
        if (digits.isEmpty()) {
            problem("postalCode", "blank");
        } else if (!digits.matches("[0-9]{7}")) {
            problem("postalCode", "digits");
        }
        return digits;
    }

    private String prefecture() {
        String folded = TypedText.fold(typed("prefecture"));
        if (folded.isEmpty()) {
            problem("prefecture", "blank");
            return folded;
        }
        Optional<String> full = Prefectures.find(folded);
        if (full.isEmpty()) {
            problem("prefecture", "prefecture");
        }
        return full.orElse("");
    }

    private String phone() {
        String folded = TypedText.fold(typed("phone"));
        if (folded.isEmpty()) {
            problem("phone", "blank");
            return folded;
        }
        Optional<String> digits = PhoneText.domestic(folded);
        if (digits.isEmpty()) {
            problem("phone", "phone");
        }
        return digits.orElse("");
    }

    private String email() {
        String folded = Normalizer.normalize(TypedText.fold(typed("email")), Normalizer.Form.NFKC);
        if (folded.isEmpty()) {
            problem("email", "blank");
        } else if (folded.length() > EMAIL_LIMIT) {
            problem("email", "too-long");
        } else if (!EMAIL.matcher(folded).matches()) {
            problem("email", "email");
        }
        return folded;
    }

    private String typed(String field) {
        return raw.getOrDefault(field, "");
    }

    private void problem(String field, String code) {
        problems.add(new FieldProblem(field, code));
    }
}
