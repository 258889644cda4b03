package dev.todoke.address;

/** What a carrier's label can print of a text. */
public final class CarrierText {

    private CarrierText() {}

    static boolean proposes(int codePoint) {
        return codePoint == '㍿' || codePoint == '㋿';
    }
}
