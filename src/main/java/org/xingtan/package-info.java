/// The application's root: only the class that starts it. Every capability is a package of its own below this one.
@NullMarked
package org.xingtan;

import org.jspecify.annotations.NullMarked;
