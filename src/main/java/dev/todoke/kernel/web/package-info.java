/** What every page and endpoint shares: problems, headers, CSRF, the two origins, the page layout. No rule of the domain. */
@NullMarked
package dev.todoke.kernel.web;

import org.jspecify.annotations.NullMarked;
