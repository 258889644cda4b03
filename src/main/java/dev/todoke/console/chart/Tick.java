package dev.todoke.console.chart;

/** A mark on an axis: where, what it says, and which end of the words stands there. */
public record Tick(int at, String text, String anchor) {}
