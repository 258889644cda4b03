package dev.todoke.kernel.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that API tokens of this scope may use, besides the roles it asks for. Without it none may. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForTokens {

    /** One of {@link dev.todoke.kernel.TokenScopes}. */
    String value();

    /** For an address that names no campaign: the endpoint itself keeps a token to its campaign. */
    boolean keepsToCampaign() default false;
}
