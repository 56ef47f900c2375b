package org.xingtan.bulletin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What was typed for a block.
///
/// @param version of the block that the writer saw
/// @param after place of the block that a new one follows
record BlockForm(
    @Nullable String kind,
    @Nullable Integer level,
    @Nullable String words,
    @Nullable String reference,
    @Nullable String note,
    @Nullable String condition,
    @Nullable Integer version,
    @Nullable Integer after) {

  static BlockForm of(Block block) {
    Block.Body body = block.body();
    return new BlockForm(
        body.kind().name(),
        body.level(),
        body.words(),
        body.reference(),
        body.note(),
        body.condition(),
        block.version(),
        null);
  }

  BlockKind blockKind() {
    return Arrays.stream(BlockKind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .orElse(BlockKind.PARAGRAPH);
  }

  Block.Body body() {
    BlockKind its = blockKind();
    return new Block.Body(
        its,
        its == BlockKind.HEADING
            ? Integer.valueOf(level == null ? 1 : Math.clamp(level, 1, 4))
            : null,
        IssueForm.text(words),
        its.bindsTable() ? IssueForm.text(reference) : "",
        IssueForm.text(note),
        IssueForm.text(condition));
  }

  int seen() {
    return version == null ? 0 : version;
  }
}
