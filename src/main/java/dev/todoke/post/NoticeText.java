package dev.todoke.post;

/** What a letter says: Japanese first, English below, counts and a link, nothing of a person. */
record NoticeText(String subject, String body) {}
