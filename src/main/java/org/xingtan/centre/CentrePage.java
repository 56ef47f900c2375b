package org.xingtan.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Field;
import org.xingtan.web.Link;
import org.xingtan.web.Pager;
import org.xingtan.web.Shell;

/// What to select and why, and what is on offer.
///
/// @param run nothing when no run is open for the person
record CentrePage(Shell shell, List<RunLink> runs, @Nullable Run run, BasketBar basket) {

  record RunLink(String name, String address, boolean current) {}

  record Run(
      String name,
      String window,
      boolean open,
      List<Need> needs,
      Filter filter,
      List<Offer> offers,
      Pager pager) {}

  /// What a part asks.
  ///
  /// @param done whether enough is selected
  record Need(
      String part,
      String required,
      String selected,
      String missing,
      boolean done,
      String deadline) {}

  record Filter(
      OfferFilter typed,
      Field fits,
      Field categories,
      Field fees,
      Field hours,
      Field seats,
      boolean more) {}

  /// @param state why there is nothing to press; null when it can be put into the basket
  record Offer(
      String section,
      Link title,
      String about,
      String fee,
      String left,
      @Nullable String queue,
      @Nullable String unfit,
      @Nullable String state) {}

  record BasketBar(String text, int courses) {}
}
