package org.xingtan.web;

import java.util.Set;

/// An entry of the menu: a bean of this type puts a room's page there, for those who may call it.
///
/// @param label the key of its text
/// @param address where it leads; a request to it or below it counts as being there
/// @param order entries are shown by rising order; it also says in which [MenuPart] they stand
/// @param symbol the name of a symbol in `static/symbols.svg`
public record Place(String label, String address, int order, String symbol, Set<Caller> callers) {
  boolean shownTo(Caller caller) {
    return callers.contains(Caller.ANYONE)
        || callers.contains(caller)
        || (callers.contains(Caller.SIGNED_IN) && caller != Caller.ANYONE);
  }

  boolean holds(String path) {
    return path.equals(address) || (!address.equals("/") && path.startsWith(address + "/"));
  }
}
