package org.xingtan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xingtan.statistics.StatisticsTable.Column;
import org.xingtan.statistics.StatisticsTable.Kind;
import org.xingtan.statistics.StatisticsTable.Row;
import org.xingtan.web.Words;

/// A table as data: definitions with their versions, the moment, and both counts of every cell.
record TableJson(Words words) {

  Map<String, Object> of(StatisticsTable table) {
    TableRequest request = table.request();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("table", request.table());
    json.put("title", table.title(words.chinese()));
    json.put("period", request.period());
    json.put("programme", table.run().programme().code());
    json.put("as_of", request.asOf().text());
    json.put("counted_before", request.asOf().before().toString());
    json.put("by", table.cut().name().toLowerCase(words.language()));
    json.put("filters", filters(request.filters()));
    json.put("columns", table.columns().stream().map(this::column).toList());
    json.put("rows", table.rows().stream().map(row -> row(table, row)).toList());
    json.put("notes", new Notes(words).under(table));
    if (table.empty()) {
      json.put("remark", words.of("statistics.empty", new Notes(words).asOf(request.asOf())));
    }
    return json;
  }

  private static Map<String, Object> filters(TableRequest.Filters filters) {
    Map<String, Object> json = new LinkedHashMap<>();
    put(json, "area", filters.area());
    put(json, "school", filters.school());
    put(json, "subject", filters.subject());
    put(json, "ownership", filters.ownership());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private Map<String, Object> column(Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", column.code());
    json.put("heading", column.definition().heading().in(words));
    IndicatorDefinition indicator = column.indicator();
    if (indicator != null) {
      json.put("indicator", indicator(indicator));
    }
    return json;
  }

  private Map<String, Object> indicator(IndicatorDefinition indicator) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", indicator.code());
    json.put("version", indicator.version());
    json.put("valid_from", indicator.validFrom().toString());
    json.put("name", indicator.texts().name().in(words));
    json.put("unit", indicator.unit().name());
    json.put("numerator", set(indicator.numerator()));
    CountedSet denominator = indicator.denominator();
    if (denominator != null) {
      json.put("denominator", set(denominator));
    }
    json.put("population", indicator.texts().population().in(words));
    json.put("note", indicator.texts().note().in(words));
    return json;
  }

  private Map<String, Object> set(CountedSet set) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measure", set.measure().name());
    json.put("context", set.context());
    put(json, "ownership", set.narrowing().ownership());
    put(json, "kind", set.narrowing().kind());
    json.put("words", set.words().in(words));
    return json;
  }

  private Map<String, Object> row(StatisticsTable table, Row row) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int place = 0; place < table.columns().size(); place++) {
      cells.put(table.columns().get(place).code(), cell(row.cells().get(place)));
    }
    List<Object> indicators = ownIndicators(table, row);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", row.code());
    json.put("label", row.label().in(words));
    json.put("kind", row.kind().name());
    json.put("cells", cells);
    if (!indicators.isEmpty()) {
      json.put("indicators", indicators);
    }
    return json;
  }

  /// What a row says itself, where the columns do not say it.
  private List<Object> ownIndicators(StatisticsTable table, Row row) {
    List<Object> indicators = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      IndicatorDefinition its = row.indicators().get(place);
      if (table.columns().get(place).kind() == Kind.BY_ROW && its != null) {
        indicators.add(indicator(its));
      }
    }
    return indicators;
  }

  private Map<String, Object> cell(Cell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (cell) {
      case Cell.Count count -> json.put("count", count.value());
      case Cell.Rate rate -> {
        json.put("numerator", rate.numerator());
        json.put("denominator", rate.denominator());
        rate.percent(2).ifPresent(percent -> json.put("percent", percent));
      }
      case Cell.Text text -> json.put("text", text.text().in(words));
      case Cell.NotRecorded _ -> json.put("recorded", false);
    }
    return json;
  }
}
