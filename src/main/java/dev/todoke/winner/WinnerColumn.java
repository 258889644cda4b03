package dev.todoke.winner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column that an import understands, under any of the names people give it. */
enum WinnerColumn {
    HANDLE(
            "handle",
            "アカウントid",
            "アカウント",
            "ハンドル",
            "ハンドル名",
            "ユーザー名",
            "ユーザーid",
            "username",
            "screenname",
            "account",
            "accountid"),
    PLATFORM_ID("platformId", "platformid", "数値id", "内部id", "numericid", "userid", "snsid"),
    DISPLAY_NAME("displayName", "displayname", "表示名", "アカウント名", "ニックネーム", "nickname"),
    PRIZE("prize", "賞品", "景品", "賞品名", "賞品コード", "prizecode", "prizename"),
    RANK("rank", "順位", "賞", "等級", "等"),
    EMAIL("email", "メール", "メールアドレス", "mail", "mailaddress", "emailaddress");

    private final String pointer;
    private final Set<String> names;

    WinnerColumn(String pointer, String... names) {
        this.pointer = pointer;
        this.names = Set.of(names);
    }

    /** How problems name this column. */
    String pointer() {
        return pointer;
    }

    static Optional<WinnerColumn> named(String header) {
        String folded = Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-@・:：()（）]", "");
        return Stream.of(values())
                .filter(column -> column.names.contains(folded)
                        || column.name().replace("_", "").equalsIgnoreCase(folded))
                .findFirst();
    }
}
