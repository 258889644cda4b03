/** Campaigns, prizes, the purpose that winners are told, and the check before a launch. Knows no winner. Start at {@code CampaignSetup}. */
@NullMarked
package dev.todoke.campaign;

import org.jspecify.annotations.NullMarked;
