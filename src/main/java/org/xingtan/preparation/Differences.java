package org.xingtan.preparation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xingtan.programme.Limit;
import org.xingtan.programme.Period;
import org.xingtan.programme.RunSetUp;
import org.xingtan.programme.Runs;
import org.xingtan.programme.Window;
import org.xingtan.roster.Area;
import org.xingtan.roster.Areas;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Words;

/// In what a draft differs from the period it was copied from, item by item.
@Component
class Differences {
  private final Runs runs;
  private final PreparationStore store;
  private final Areas areas;

  Differences(Runs runs, PreparationStore store, Areas areas) {
    this.runs = runs;
    this.store = store;
    this.areas = areas;
  }

  PlainTable between(Period template, Period draft, Words words) {
    List<PlainTable.Row> rows = new ArrayList<>();
    for (RunSetUp now : runs.ofPeriod(draft.code())) {
      runs.find(template.code(), now.key().programme())
          .ifPresent(before -> rows.addAll(rows(items(before, words), items(now, words), words)));
    }
    for (String course : store.leftBehind(template.id(), draft.id())) {
      rows.add(
          PlainTable.Row.of(
              Cell.of(words.of("preparation.sections")),
              Cell.of(course),
              Cell.of(words.of("preparation.section.left-behind"))));
    }
    return PlainTable.of(
        words.of("preparation.differences", template.code()),
        words.of("preparation.differences.empty"),
        rows,
        words.of("preparation.change.item"),
        template.code(),
        draft.code());
  }

  private static List<PlainTable.Row> rows(
      Map<String, String> before, Map<String, String> now, Words words) {
    String none = words.of("preparation.none");
    Set<String> all = new LinkedHashSet<>(now.keySet());
    all.addAll(before.keySet());
    return all.stream()
        .filter(item -> !before.getOrDefault(item, none).equals(now.getOrDefault(item, none)))
        .map(item ->
            PlainTable.Row.of(
                Cell.of(item),
                Cell.of(before.getOrDefault(item, none)),
                Cell.of(now.getOrDefault(item, none))))
        .toList();
  }

  private Map<String, String> items(RunSetUp run, Words words) {
    Map<String, String> items = new LinkedHashMap<>();
    String programme = run.key().programmeName() + " · ";
    items.put(
        programme + words.of("preparation.reference-day"), run.rules().referenceDay().toString());
    items.put(programme + words.of("preparation.population"), Show.population(run.rules(), words));
    for (Window window : run.windows()) {
      String place = window.area() == null ? "" : " · " + name(window.area());
      items.put(
          programme + words.of("preparation.window." + window.kind()) + place, Show.window(window));
    }
    for (Limit limit : run.limits()) {
      String part = limit.part() == null ? "" : " · " + limit.part();
      items.put(programme + words.of("preparation.edit.limits") + part, Show.limit(limit, words));
    }
    items.put(programme + words.of("preparation.fee"), Show.fee(run.fee(), words));
    return items;
  }

  private String name(String area) {
    return areas.find(area).map(Area::name).orElse(area);
  }
}
