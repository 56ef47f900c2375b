package org.xingtan.exchange;

import java.util.List;
import org.xingtan.transfer.Complaint;
import org.xingtan.web.Words;

/// Complaints in words: what is wrong and what to do.
record ComplaintText(Words words) {

  String of(Complaint complaint) {
    return of(complaint.reason(), complaint.arguments());
  }

  String of(String reason, List<String> arguments) {
    return words.of(reason, arguments.toArray());
  }

  /// Place and reason in one line.
  String line(Complaint complaint) {
    String place =
        complaint.row() == 0
            ? complaint.file()
            : words.of("exchange.place", complaint.file(), String.valueOf(complaint.row()));
    String column = complaint.column().isEmpty() ? "" : " " + complaint.column();
    return (place + column).strip() + (words.chinese() ? "：" : ": ") + of(complaint);
  }
}
