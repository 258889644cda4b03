package dev.todoke.intake.door;

import java.util.List;

/** The prefectures in Latin letters, in the order of {@link dev.todoke.address.Prefectures#ALL}. */
final class RomanPrefectures {

    static final List<String> ALL = List.of(
            ("Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa "
                            + "Niigata Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka "
                            + "Hyogo Nara Wakayama Tottori Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime "
                            + "Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki Kagoshima Okinawa")
                    .split(" "));

    private RomanPrefectures() {}
}
