package org.xingtan.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Where tables and cells stand. Addresses are stable: they carry everything that was asked for.
public final class TableAddress {
  private TableAddress() {}

  public static String of(TableRequest request) {
    return query("/tables/" + request.table(), request).encode().toUriString();
  }

  /// What stands below a table, such as `chart` or `export.xlsx`.
  public static String below(TableRequest request, String rest) {
    return query("/tables/" + request.table() + "/" + rest, request).encode().toUriString();
  }

  public static String cell(TableRequest request, String row, String column) {
    return below(request, "cells/" + row + "/" + column);
  }

  static String cell(CellRequest request) {
    return cell(request, "");
  }

  /// @param rest what stands below the cell, such as `/brief`; may be empty
  static String cell(CellRequest request, String rest) {
    String path =
        "/tables/" + request.table().table() + "/cells/" + request.row() + "/" + request.column();
    UriComponentsBuilder address = query(path + rest, request.table());
    if (request.side() != Side.NUMERATOR) {
      address.queryParam("side", request.side().text());
    }
    if (request.after() != null) {
      address.queryParam("after", request.after());
    }
    return address.encode().toUriString();
  }

  private static UriComponentsBuilder query(String path, TableRequest request) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "period", request.period());
    add(address, "programme", request.programme());
    add(address, "as-of", request.asOf().text());
    Cut by = request.by();
    add(address, "by", by == null ? null : by.name().toLowerCase(Locale.ROOT));
    add(address, "area", request.filters().area());
    add(address, "school", request.filters().school());
    add(address, "subject", request.filters().subject());
    add(address, "ownership", request.filters().ownership());
    TableRequest.Sort sort = request.sort();
    add(address, "sort", sort == null ? null : sort.text());
    add(address, "page", request.page() <= 1 ? null : Integer.toString(request.page()));
    return address;
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }
}
