package org.xingtan.centre;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xingtan.selection.Choice;
import org.xingtan.selection.Selections;

/// Asks for everything in a basket with one form, and empties it.
@Service
class Baskets {
  private final BasketStore store;
  private final Selections selections;

  Baskets(BasketStore store, Selections selections) {
    this.store = store;
    this.selections = selections;
  }

  /// The same form asks once, whatever was put in meanwhile.
  @Transactional
  public void confirm(int teacher, UUID request) {
    List<BasketStore.Item> items = store.of(teacher);
    selections.select(
        items.stream()
            .map(item -> new Choice(teacher, item.sectionId(), request, null, item.fee()))
            .toList());
    store.remove(teacher, items.stream().map(BasketStore.Item::sectionId).toList());
  }
}
