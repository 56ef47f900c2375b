package org.xingtan.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an edition shows, in any form.
///
/// @param language of the text and of the few words that an edition adds itself
public record Document(Head head, List<Block> blocks, Foot foot, Locale language) {

  public Document {
    blocks = List.copyOf(blocks);
    Set<String> anchors = new HashSet<>();
    blocks.stream()
        .flatMap(Document::anchor)
        .filter(anchor -> !anchors.add(anchor))
        .forEach(anchor -> {
          throw new IllegalArgumentException("Two blocks have the anchor " + anchor);
        });
  }

  /// The head of the first page.
  ///
  /// @param programme whose news these are, in a line above the name; nothing when the name says it
  /// @param series name of the series, printed large and red
  /// @param number such as 2017年第3期（总第13期）
  /// @param secrecy mark of secrecy, upper left
  /// @param copyNumber number of this copy, upper right
  public record Head(
      @Nullable String programme,
      String series,
      String number,
      String issuer,
      String date,
      @Nullable String secrecy,
      @Nullable String copyNumber) {}

  /// What stands at the lower edge of the last page.
  ///
  /// @param issuedBy who made this issue; empty when nothing is to be said
  /// @param printRun such as （共印120份）; empty when nothing is printed
  public record Foot(List<Distribution> distribution, String issuedBy, String printRun) {
    public static final Foot NONE = new Foot(List.of(), "", "");

    public Foot {
      distribution = List.copyOf(distribution);
    }

    boolean empty() {
      return distribution.isEmpty() && issuedBy.isEmpty() && printRun.isEmpty();
    }
  }

  /// @param label 报, 送 or 发
  public record Distribution(String label, String recipients) {}

  /// The mark of figures that were corrected after they had been given out, if there are any.
  Optional<String> firstMark() {
    return spans().map(Span::mark).filter(Objects::nonNull).findFirst();
  }

  /// The headings that contents list.
  List<Block.Heading> listed() {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .filter(heading -> heading.level() <= 2)
        .toList();
  }

  private Stream<Span> spans() {
    return blocks.stream().flatMap(Block::allSpans);
  }

  private static Stream<String> anchor(Block block) {
    return Stream.ofNullable(
            switch (block) {
              case Block.Heading heading -> heading.anchor();
              case Block.Table table -> table.caption().anchor();
              case Block.Chart chart -> chart.caption().anchor();
              case Block.Title _, Block.Contents _, Block.Paragraph _, Block.PageBreak _ -> null;
            })
        .filter(Objects::nonNull);
  }
}
