/// What every test uses: a real PostgreSQL with a fresh database a class, a clock that stands still, a browser.
@NullMarked
package org.xingtan.testing;

import org.jspecify.annotations.NullMarked;
