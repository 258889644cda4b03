/** The log for auditors, as REST and as a plain page. */
@NullMarked
package dev.todoke.audit.web;

import org.jspecify.annotations.NullMarked;
