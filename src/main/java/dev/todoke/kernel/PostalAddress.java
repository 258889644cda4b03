package dev.todoke.kernel;

/**
 * A postal address in Japan (住所). Postal code is seven digits; prefecture is one of the 47 names; building may be empty.
 */
public record PostalAddress(String postalCode, String prefecture, String city, String street, String building)
        implements Sensitive {
    @Override
    public String toString() {
        return Sensitive.masked(PostalAddress.class);
    }
}
