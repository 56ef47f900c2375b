/// The house rules, as tests. Each says which rule it holds; none may be loosened to become green.
@NullMarked
package org.xingtan.structure;

import org.jspecify.annotations.NullMarked;
