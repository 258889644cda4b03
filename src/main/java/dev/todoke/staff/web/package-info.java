/** Sign-in, enrolment, step-up, own sessions, people and approvals at the desk, as pages and as REST. */
@NullMarked
package dev.todoke.staff.web;

import org.jspecify.annotations.NullMarked;
