package org.xingtan.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A controller that whoever still has to prove who they are may call: choosing a password, the second factor, signing out.
/// Every other page leads there first.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BeforeAnythingElse {}
