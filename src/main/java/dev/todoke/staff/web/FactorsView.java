package dev.todoke.staff.web;

/** The second page of enrolment; the seed is not kept anywhere before a code has confirmed it. */
public record FactorsView(String secret, String name, String seed, QrPicture qr, String problem) {

    public boolean aboutPassword() {
        return !problem.isEmpty() && !problem.equals("wrong") && !problem.equals("passkey");
    }

    /** In groups of four, as it is typed. */
    public String spacedSeed() {
        return seed.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "FactorsView(…)";
    }
}
