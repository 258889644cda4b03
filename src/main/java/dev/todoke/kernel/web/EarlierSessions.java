package dev.todoke.kernel.web;

import java.util.List;
import java.util.UUID;

/** The sessions that somebody had lately, so that a page left open across a new sign-in can still be sent. */
public interface EarlierSessions {

    /** Ids of this member's sessions of the last day, ended or not, latest first, a bounded number. */
    List<UUID> ofMember(UUID member);
}
