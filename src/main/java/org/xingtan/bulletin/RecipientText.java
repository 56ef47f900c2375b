package org.xingtan.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A distribution list as it is typed: one office a line, with its copies behind a comma or `×` and its mailbox behind another comma, `+`
/// before who receives this issue only.
final class RecipientText {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\+?)\\s*(.+?)(?:\\s*[,，×xX]\\s*(\\d{1,5}))?(?:\\s*[,，]\\s*([^@\\s,，;<>]{1,64}@[A-Za-z0-9.-]{3,120}))?");

  private RecipientText() {}

  static List<Recipient> read(Delivery delivery, String text) {
    List<Recipient> recipients = new ArrayList<>();
    CleanText.of(text)
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          Matcher parts = LINE.matcher(line);
          if (parts.matches()) {
            recipients.add(
                new Recipient(
                    0,
                    delivery,
                    parts.group(2),
                    parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)),
                    !parts.group(1).isEmpty(),
                    parts.group(4)));
          }
        });
    return recipients;
  }

  static String write(List<Recipient> recipients, Delivery delivery) {
    return recipients.stream()
        .filter(one -> one.delivery() == delivery)
        .map(one ->
            (one.extra() ? "+" : "")
                + one.name()
                + (one.copies() == 1 ? "" : "，" + one.copies())
                + (one.mailbox() == null ? "" : "，" + one.mailbox()))
        .collect(Collectors.joining("\n"));
  }
}
