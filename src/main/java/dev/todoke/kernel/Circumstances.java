package dev.todoke.kernel;

/** What came with a request that opens something: a note, and from which network it came. Kept sealed, never in a leaf. */
public interface Circumstances {

    /** What was typed beside the reason; empty where nothing was. */
    AccessNote note();

    /** The network, coarse: an IPv4 address less its last byte, the first 48 bits of an IPv6 address; empty if unknown. */
    String network();
}
