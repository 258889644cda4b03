package dev.todoke.console;

import dev.todoke.details.DetailsField;
import dev.todoke.winner.ContactSearch;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What was typed into the search box, and what it may be by its shape. It may be somebody's name, so it never prints. */
public record SearchTerm(String text) {

    private static final int MOST = 200;
    private static final Pattern REFERENCE = Pattern.compile("TDK[0-9A-Z]{1,12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9() +\u3012.-]+");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    public static SearchTerm of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return new SearchTerm(text.length() > MOST ? text.substring(0, MOST) : text);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** A reference as it stands on parcels, if it is one. */
    public Optional<String> reference() {
        String upper = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return REFERENCE.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
    }

    Set<ContactSearch.Field> contactFields() {
        if (isMail()) {
            return EnumSet.of(ContactSearch.Field.EMAIL);
        }
        return text.chars().allMatch(Character::isDigit)
                ? EnumSet.of(ContactSearch.Field.HANDLE, ContactSearch.Field.PLATFORM_ID)
                : EnumSet.of(ContactSearch.Field.HANDLE);
    }

    Set<DetailsField> detailsFields() {
        if (isMail()) {
            return EnumSet.of(DetailsField.MAIL);
        }
        if (!DIGITS.matcher(text).matches()) {
            return EnumSet.of(DetailsField.NAME);
        }
        int digits = DetailsField.PHONE.fold(text).length();
        return digits == 7 ? EnumSet.of(DetailsField.POSTAL) : EnumSet.of(DetailsField.PHONE);
    }

    private boolean isMail() {
        return MAIL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "SearchTerm(…)";
    }
}
