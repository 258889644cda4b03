package dev.todoke.console.demo;

import dev.todoke.address.ShippingDetails;
import dev.todoke.kernel.EmailAddress;
import dev.todoke.kernel.PersonName;
import dev.todoke.kernel.PhoneNumber;
import dev.todoke.kernel.PostalAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented winners. The report behind this product speaks of about 200 people in two campaigns; 152 and 48 is our own
 * split. Names and places are such as nobody has, phone numbers such as nobody can be given.
 */
final class DemoWinners {

    static final int FIRST = 152;
    static final int SECOND = 48;

    private static final List<String> FAMILIES =
            List.of("空色", "見本", "架空", "雲井野", "風待", "虹ヶ丘", "星見坂", "仮名沢", "月影原", "波音", "霧立", "髙空");
    private static final List<String> GIVEN =
            List.of("はなこ", "たろう", "みほん", "ななし", "そら", "うみ", "かける", "つばさ", "しずく", "あかり", "のぞみ");
    private static final List<String> PREFECTURES =
            List.of("北海道", "宮城県", "東京都", "神奈川県", "長野県", "愛知県", "京都府", "大阪府", "広島県", "福岡県", "沖縄県");
    private static final List<String> TOWNS = List.of("見本町", "空色町", "架空台", "雲の上", "風見", "仮の浜", "試し坂");

    private DemoWinners() {}

    /** The file that a planner would have: from the account's giveaway tool. */
    static byte[] file(int from, int count, List<String> prizes) {
        String rows = IntStream.range(from, from + count)
                .mapToObj(n -> String.join(
                        ",",
                        handle(n),
                        "73" + (10_000_000_000_000_000L + n),
                        displayName(n),
                        prize(prizes, n),
                        rank(n)))
                .collect(Collectors.joining("\r\n"));
        return ("handle,platformId,displayName,prize,rank\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static ShippingDetails details(int n, boolean withEmail) {
        PostalAddress address = new PostalAddress(
                String.format("%03d%04d", n % 1000, 1000 + n),
                PREFECTURES.get(n % PREFECTURES.size()),
                "架空市" + TOWNS.get(n % TOWNS.size()),
                (1 + n % 9) + "-" + (1 + n % 23) + "-" + (1 + n % 31),
                n % 3 == 0 ? "メゾン見本" + (101 + n) : "");
        return new ShippingDetails(
                new PersonName(name(n)),
                address,
                new PhoneNumber("0900000" + String.format("%04d", n)),
                withEmail ? new EmailAddress("winner" + n + "@mihon.example") : null);
    }

    private static String name(int n) {
        return FAMILIES.get(n % FAMILIES.size()) + " " + GIVEN.get(n * 7 % GIVEN.size());
    }

    private static String handle(int n) {
        return "mihon_" + String.format("%04d", n);
    }

    private static String displayName(int n) {
        return GIVEN.get(n * 7 % GIVEN.size()) + "＠見本" + n;
    }

    private static String prize(List<String> prizes, int n) {
        return prizes.get(n % prizes.size());
    }

    private static String rank(int n) {
        return n % 10 == 0 ? "A賞" : "B賞";
    }
}
