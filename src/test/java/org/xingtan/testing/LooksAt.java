package org.xingtan.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pages, as patterns of addresses, that a class looks at with [Browser#assertAccessible]: each on a desk and on a phone, in Chinese and in
/// English. It fails when one of them was not looked at; a page that no class names fails `structure.PagesTest`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(LookedAt.class)
public @interface LooksAt {
  String[] value();
}
