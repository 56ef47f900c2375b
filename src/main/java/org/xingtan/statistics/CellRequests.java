package org.xingtan.statistics;

import org.springframework.stereotype.Component;
import org.xingtan.web.NotFound;

/// Turns the address of a cell into a request. Addresses of cells are made by us: one that makes no sense is not found.
@Component
class CellRequests {
  private final Requests requests;

  CellRequests(Requests requests) {
    this.requests = requests;
  }

  CellRequest of(String table, Asking asking, String row, String column) {
    return switch (requests.of(table, asking)) {
      case Requests.Outcome.Made made ->
          new CellRequest(made.request(), row, column, Side.NUMERATOR, null);
      case Requests.Outcome.Refused _ -> throw new NotFound();
    };
  }
}
