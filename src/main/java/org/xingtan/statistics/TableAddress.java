package org.xingtan.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where tables and cells stand. Addresses are stable: they carry everything that was asked for. Written by hand, because a table by
/// school has two thousand of them.
public final class TableAddress {
  private TableAddress() {}

  public static String of(TableRequest request) {
    return path(request) + query(request);
  }

  /// What stands below a table, such as `chart` or `export.xlsx`.
  public static String below(TableRequest request, String rest) {
    return path(request) + '/' + UriUtils.encodePath(rest, UTF_8) + query(request);
  }

  public static String cell(TableRequest request, String row, String column) {
    return below(request, "cells/" + row + "/" + column);
  }

  static String cell(CellRequest request) {
    return cell(request, "");
  }

  /// @param rest what stands below the cell, such as `/brief`; may be empty
  static String cell(CellRequest request, String rest) {
    StringBuilder address =
        new StringBuilder(
            below(request.table(), "cells/" + request.row() + "/" + request.column() + rest));
    add(address, '&', "side", request.side() == Side.NUMERATOR ? null : request.side().text());
    add(address, '&', "after", request.after());
    return address.toString();
  }

  /// The addresses of the cells of one table: what they share is made once.
  ///
  /// @param path until the row
  record OfCells(String path, String query) {
    static OfCells of(TableRequest request) {
      return new OfCells(TableAddress.path(request) + "/cells/", TableAddress.query(request));
    }

    /// @param rest what stands below the cell, such as `/brief`; may be empty
    String cell(String row, String column, String rest) {
      return path + UriUtils.encodePath(row + '/' + column, UTF_8) + rest + query;
    }
  }

  private static String path(TableRequest request) {
    return "/tables/" + UriUtils.encodePath(request.table(), UTF_8);
  }

  private static String query(TableRequest request) {
    StringBuilder query = new StringBuilder();
    add(query, '?', "period", request.period());
    add(query, '&', "programme", request.programme());
    add(query, '&', "as-of", request.asOf().text());
    Cut by = request.by();
    add(query, '&', "by", by == null ? null : by.name().toLowerCase(Locale.ROOT));
    add(query, '&', "area", request.filters().area());
    add(query, '&', "school", request.filters().school());
    add(query, '&', "subject", request.filters().subject());
    add(query, '&', "ownership", request.filters().ownership());
    TableRequest.Sort sort = request.sort();
    add(query, '&', "sort", sort == null ? null : sort.text());
    add(query, '&', "page", request.page() <= 1 ? null : Integer.toString(request.page()));
    return query.toString();
  }

  private static void add(StringBuilder address, char before, String name, @Nullable String value) {
    if (value != null) {
      address
          .append(before)
          .append(name)
          .append('=')
          .append(UriUtils.encodeQueryParam(value, UTF_8));
    }
  }
}
