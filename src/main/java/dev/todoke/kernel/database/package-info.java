/** One artefact on H2 and on PostgreSQL: the driver that picks by URL and the dialect both understand. Nothing else. */
@NullMarked
package dev.todoke.kernel.database;

import org.jspecify.annotations.NullMarked;
