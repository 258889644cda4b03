package dev.todoke.channel;

/** The social networks we know; names stand in the database and never change. */
public enum Platform {
    X,
    INSTAGRAM,
    LINE,
    OTHER
}
