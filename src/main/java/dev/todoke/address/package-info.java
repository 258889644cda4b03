/**
 * Japanese addresses: what a winner may type and what is stored of it, what a label can print, and the carriers'
 * layouts as dated data. Knows no winner, no list and no database. Start at {@code DetailsForm} and {@code CarrierText}.
 */
@NullMarked
package dev.todoke.address;

import org.jspecify.annotations.NullMarked;
