/** What is sent to those who watch a job. */
@NullMarked
package dev.todoke.job.web;

import org.jspecify.annotations.NullMarked;
