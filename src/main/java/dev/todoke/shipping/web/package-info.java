/** Desk endpoints of shipping: lists, parcels, enclosures and tracking files. */
@NullMarked
package dev.todoke.shipping.web;

import org.jspecify.annotations.NullMarked;
