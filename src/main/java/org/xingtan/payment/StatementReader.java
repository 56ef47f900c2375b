package org.xingtan.payment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the bills of a day as the two providers write them: columns by their headings, wherever they stand.
final class StatementReader {
  private static final Charset CHINESE = Charset.forName("GB18030");
  private static final int MOST = 500_000;

  private StatementReader() {}

  /// The file is no bill of this provider.
  static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static List<StatementLine> read(String provider, InputStream file) throws IOException {
    return provider.equals("WECHAT") ? wechat(lines(file, StandardCharsets.UTF_8)) : alipay(file);
  }

  /// Each value stands behind a backtick; after the lines comes a summary with a heading of its own.
  private static List<StatementLine> wechat(List<String> lines) throws IOException {
    List<String> heads = cells(lines.isEmpty() ? "" : lines.getFirst());
    int state = place(heads, "交易状态");
    List<StatementLine> found = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.startsWith("`")) {
        break;
      }
      List<String> cells = cells(line);
      boolean refund = !cells.get(state).equals("SUCCESS");
      String tradeNo = cells.get(place(heads, "商户订单号"));
      found.add(
          refund
              ? new StatementLine(
                  true,
                  cells.get(place(heads, "商户退款单号")),
                  tradeNo,
                  new BigDecimal(cells.get(place(heads, "退款金额"))),
                  cells.get(place(heads, "退款状态")).equals("FAIL"))
              : new StatementLine(
                  false,
                  cells.get(place(heads, "微信订单号")),
                  tradeNo,
                  new BigDecimal(cells.get(place(heads, "应结订单金额"))),
                  false));
    }
    return found;
  }

  /// A workbook-like text in an archive; remarks begin with `#`, values end with a tab.
  private static List<StatementLine> alipay(InputStream file) throws IOException {
    try (ZipInputStream archive = new ZipInputStream(file, CHINESE)) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (entry.getName().endsWith("业务明细.csv")) {
          return alipay(lines(archive, CHINESE));
        }
      }
    }
    throw new Unreadable();
  }

  private static List<StatementLine> alipay(List<String> lines) throws IOException {
    List<List<String>> rows =
        lines.stream().filter(line -> !line.startsWith("#")).map(StatementReader::cells).toList();
    List<String> heads = rows.isEmpty() ? List.of() : rows.getFirst();
    int kind = place(heads, "业务类型");
    List<StatementLine> found = new ArrayList<>();
    for (List<String> cells : rows.subList(1, rows.size())) {
      boolean refund = cells.get(kind).equals("退款");
      BigDecimal yuan = new BigDecimal(cells.get(place(heads, "订单金额（元）"))).abs();
      String number = cells.get(place(heads, refund ? "退款批次号/请求号" : "支付宝交易号"));
      found.add(new StatementLine(refund, number, cells.get(place(heads, "商户订单号")), yuan, false));
    }
    return found;
  }

  private static int place(List<String> heads, String head) throws IOException {
    int place = heads.indexOf(head);
    if (place < 0) {
      throw new Unreadable();
    }
    return place;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(cell -> cell.replace("`", "").strip()).toList();
  }

  private static List<String> lines(InputStream file, Charset charset) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(file, charset));
    List<String> lines = new ArrayList<>();
    for (Optional<String> line = next(reader);
        line.isPresent() && lines.size() < MOST;
        line = next(reader)) {
      String text = line.get().replace("\uFEFF", "");
      if (!text.isBlank()) {
        lines.add(text);
      }
    }
    return lines;
  }

  private static Optional<String> next(BufferedReader reader) throws IOException {
    return Optional.ofNullable(reader.readLine());
  }
}
