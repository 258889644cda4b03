/** Social accounts in our care (運用アカウント) and the times when one was hijacked. Start at {@code SocialAccount}. */
@NullMarked
package dev.todoke.channel;

import org.jspecify.annotations.NullMarked;
