package dev.todoke.post;

/** How somebody is told. Names stand in rows and never change. */
public enum Medium {
    MAIL,
    /** An incoming webhook of a chat, Slack's or Teams' kind. */
    CHAT
}
