/** Desk endpoints for campaigns, prizes and purpose texts. */
@NullMarked
package dev.todoke.campaign.web;

import org.jspecify.annotations.NullMarked;
