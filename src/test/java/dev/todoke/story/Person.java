package dev.todoke.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An invented winner. Every free field holds a text of at least eight characters that nobody else has, so that one found
 * in a file names its owner. Postal code, prefecture, prize and rank are not free.
 *
 * @param turn 0 for what was typed first, 1 for a correction
 */
record Person(int number, int turn) {

    private static final List<String> PREFECTURES = List.of("東京都", "北海道", "大阪府", "沖縄県", "神奈川県");
    /** Nobody can print this one's name in CP932. */
    static final int UNPRINTABLE = 77;

    Person corrected() {
        return new Person(number, turn + 1);
    }

    String handle() {
        return "tdkcanary" + mark();
    }

    String platformId() {
        return "730000000000" + String.format("%04d", number);
    }

    String displayName() {
        return "空の人カナリア" + mark();
    }

    String contactEmail() {
        return "contact." + mark() + "@canary.example";
    }

    String name() {
        return (number == UNPRINTABLE ? "𠮷色見本ナナシ" : number % 10 == 0 ? "髙﨑見本ナナシ" : "空色見本ナナシ") + mark();
    }

    String postalCode() {
        return String.format("%07d", number);
    }

    String prefecture() {
        return PREFECTURES.get(number % PREFECTURES.size());
    }

    String city() {
        return "架空市見本区" + mark();
    }

    String street() {
        return "空色町一丁目" + mark() + "番地";
    }

    String building() {
        return "見本ハイツかもめ" + mark();
    }

    String phone() {
        return "090" + (turn + 1) + "777" + String.format("%04d", number);
    }

    String email() {
        return "deliver." + mark() + "@canary.example";
    }

    /** As the winner types them; fields that are not asked for are ignored by the door. */
    Map<String, String> typed() {
        return Map.of(
                "name", name(),
                "postalCode", postalCode(),
                "prefecture", prefecture(),
                "city", city(),
                "street", street(),
                "building", building(),
                "phone", phone(),
                "email", email());
    }

    List<String> contactCanaries() {
        return List.of(handle(), platformId(), displayName(), contactEmail());
    }

    List<String> detailCanaries() {
        List<String> all = new ArrayList<>(List.of(name(), city(), street(), building(), email(), phone()));
        all.add(phone().substring(0, 3) + "-" + phone().substring(3, 7) + "-" + phone().substring(7));
        return all;
    }

    private String mark() {
        return String.format("%04d", number) + (turn == 0 ? "" : "c" + turn);
    }
}
