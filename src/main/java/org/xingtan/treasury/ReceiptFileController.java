package org.xingtan.treasury;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.identity.Identity;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Receipts as a workbook.
@Controller
class ReceiptFileController {
  private static final int PIECE = 2_000;

  private final ReceiptStore store;
  private final Audit audit;

  ReceiptFileController(ReceiptStore store, Audit audit) {
    this.store = store;
    this.audit = audit;
  }

  static String[] heads(Words words) {
    return Stream.of(
            "receipt.number",
            "fact.number",
            "fact.payer",
            "fact.yuan",
            "receipt.refunded",
            "receipt.at",
            "head.by")
        .map(key -> words.of("treasury." + key))
        .toArray(String[]::new);
  }

  @GetMapping("/receipts.xlsx")
  @MayCall({Caller.CITY_OFFICE, Caller.SCHOOL_ADMINISTRATOR, Caller.AREA_ADMINISTRATOR})
  void show(Shell shell, Identity identity, HttpServletResponse response) throws IOException {
    audit.record(identity, AuditEvent.EXPORT, ReceiptController.ADDRESS, "receipts.xlsx");
    BillFileController.attach(response, "receipts.xlsx");
    try (TableWriter file = new WorkbookWriter(response.getOutputStream())) {
      file.begin("receipts", heads(shell.words()));
      int offset = 0;
      List<Receipt> piece = store.list(BillController.seenBy(identity), PIECE, offset);
      while (!piece.isEmpty()) {
        for (Receipt receipt : piece) {
          write(receipt, file);
        }
        offset += PIECE;
        piece = store.list(BillController.seenBy(identity), PIECE, offset);
      }
      file.end();
    }
  }

  private static void write(Receipt receipt, TableWriter file) throws IOException {
    for (String cell :
        List.of(
            receipt.number(),
            receipt.bill(),
            receipt.payer(),
            Yuan.plain(receipt.yuan()),
            Yuan.plain(receipt.refunded()),
            TreasuryWords.minute(receipt.at()),
            receipt.actor())) {
      file.text(cell);
    }
    file.endRow();
  }
}
