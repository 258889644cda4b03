package dev.todoke.staff;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From where a token may be used: prefixes, or none for everywhere. */
record Networks(String text) {

    private static final int MOST = 8;
    private static final int LONGEST = 400;
    private static final Pattern PREFIX = Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f:.]{2,45})/[0-9]{1,3}");

    static Networks of(String typed) {
        List<String> all = Stream.of(typed.strip().split("[\\s,]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean good = all.size() <= MOST
                && all.stream().allMatch(part -> PREFIX.matcher(part).matches() && fits(part));
        String text = String.join(" ", all);
        if (!good || text.length() > LONGEST) {
            throw new Refusal(ProblemType.INVALID, "networks", "format");
        }
        return new Networks(text);
    }

    boolean admit(String address) {
        if (text.isEmpty()) {
            return true;
        }
        byte[] from = bytes(address);
        return Arrays.stream(text.split(" ")).anyMatch(prefix -> covers(prefix, from));
    }

    private static boolean fits(String prefix) {
        byte[] bytes = bytes(prefix.substring(0, prefix.indexOf('/')));
        return bytes.length > 0 && bits(prefix) <= 8 * bytes.length;
    }

    private static boolean covers(String prefix, byte[] from) {
        byte[] wanted = bytes(prefix.substring(0, prefix.indexOf('/')));
        int bits = bits(prefix);
        if (wanted.length != from.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((wanted[i / 8] & mask) != (from[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String prefix) {
        return Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1));
    }

    /** Only ever of digits, so that no name is looked up anywhere; empty for what is no address. */
    private static byte[] bytes(String address) {
        if (!address.matches("[0-9A-Fa-f:.]+") || !address.matches(".*[.:].*")) {
            return new byte[0];
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return new byte[0];
        }
    }
}
