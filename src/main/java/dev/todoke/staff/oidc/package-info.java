/** The company's own accounts (社内アカウント): OpenID Connect, as far as the protocol goes. Who may come in, {@code staff} decides. */
@NullMarked
package dev.todoke.staff.oidc;

import org.jspecify.annotations.NullMarked;
