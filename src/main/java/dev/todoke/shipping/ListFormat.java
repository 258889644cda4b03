package dev.todoke.shipping;

/** For whom a list is laid out. */
public enum ListFormat {
    /** ヤマト B2クラウド, 95 columns, CP932. */
    B2,
    /** UTF-8 with a byte order mark, for people and for everything else. */
    GENERIC
}
