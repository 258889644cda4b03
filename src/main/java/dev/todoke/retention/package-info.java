/**
 * Deadlines (保管期限), holds, freezing, the copies ledger, the sweep and what proves it. Knows holders only by {@code
 * PersonalDataHolding} and campaigns only by {@code CampaignBook}. Start at {@code RetentionSweep}.
 */
@NullMarked
package dev.todoke.retention;

import org.jspecify.annotations.NullMarked;
