package org.xingtan.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page made of blocks, for what needs no drawing of its own; shown by `web/blocks.jte`.
///
/// @param up the page above
/// @param links what the reader may do
/// @param message what was just done; may be empty
/// @param explanation below the title; may be empty
/// @param pager of the list; see [#pagerFollows]
public record Blocks(
    Shell shell,
    @Nullable Link up,
    List<Link> links,
    String message,
    String explanation,
    @Nullable Filters filters,
    List<Block> blocks,
    @Nullable Pager pager) {

  /// What a list is narrowed by; sent to `action` as query parameters.
  public record Filters(String action, List<Field> fields) {}

  /// @param heading may be empty
  /// @param picture address of a picture, if any
  /// @param text may be empty
  public record Block(
      String heading,
      @Nullable String picture,
      String text,
      List<Fact> facts,
      @Nullable PlainTable table,
      List<Fields> forms) {

    public static Block facts(String heading, List<Fact> facts) {
      return new Block(heading, null, "", facts, null, List.of());
    }

    /// Under its caption as heading.
    public static Block table(PlainTable table) {
      return new Block(table.caption(), null, "", List.of(), table, List.of());
    }

    /// Where the title of the page says already what it is.
    public static Block bare(PlainTable table) {
      return new Block("", null, "", List.of(), table, List.of());
    }

    public static Block form(String heading, Fields form) {
      return new Block(heading, null, "", List.of(), null, List.of(form));
    }

    public static Block text(String heading, String text) {
      return new Block(heading, null, text, List.of(), null, List.of());
    }

    public Block with(PlainTable other) {
      return new Block(heading, picture, text, facts, other, forms);
    }

    public Block with(List<Fields> others) {
      return new Block(heading, picture, text, facts, table, others);
    }

    public Block withPicture(@Nullable String address) {
      return new Block(heading, address, text, facts, table, forms);
    }

    public Block withText(String other) {
      return new Block(heading, picture, other, facts, table, forms);
    }
  }

  /// The pager stands below the list that needs no heading beside the title of the page; where there is none, below the first block.
  public boolean pagerFollows(int place) {
    int list =
        IntStream.range(0, blocks.size())
            .filter(one -> blocks.get(one).table() != null && blocks.get(one).heading().isEmpty())
            .findFirst()
            .orElse(0);
    return pager != null && place == list;
  }

  public static Blocks of(Shell shell, List<Block> blocks) {
    return new Blocks(shell, null, List.of(), "", "", null, blocks, null);
  }

  /// Each form under what its button says, the refused one in the place of its usual self.
  public static List<Block> forms(Stream<Fields> forms, @Nullable Fields refused) {
    return forms
        .map(form -> refused != null && refused.action().equals(form.action()) ? refused : form)
        .map(form -> Block.form(form.submit(), form))
        .toList();
  }

  /// Says what was refused, when its form no longer stands here.
  public Blocks refusing(@Nullable Fields refused) {
    if (refused == null || blocks.stream().anyMatch(block -> block.forms().contains(refused))) {
      return this;
    }
    return saying(String.valueOf(refused.error()));
  }

  public Blocks below(String label, String address) {
    return new Blocks(
        shell, new Link(label, address), links, message, explanation, filters, blocks, pager);
  }

  public Blocks linked(List<Link> others) {
    return new Blocks(shell, up, others, message, explanation, filters, blocks, pager);
  }

  public Blocks saying(String text) {
    return new Blocks(shell, up, links, text, explanation, filters, blocks, pager);
  }

  public Blocks explained(String text) {
    return new Blocks(shell, up, links, message, text, filters, blocks, pager);
  }

  public Blocks paged(Pager at) {
    return new Blocks(shell, up, links, message, explanation, filters, blocks, at);
  }

  public Blocks listed(Filters by, Pager at) {
    return new Blocks(shell, up, links, message, explanation, by, blocks, at);
  }
}
