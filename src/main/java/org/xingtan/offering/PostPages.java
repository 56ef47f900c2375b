package org.xingtan.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
import org.xingtan.web.Fact;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.PlainTable;
import org.xingtan.web.PlainTable.Cell;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of posts on duty.
final class PostPages {
  static final List<String> ROLES = List.of("TUTOR", "HOST", "ASSISTANT", "INSPECTOR");

  private PostPages() {}

  static String address(Post post) {
    return address(post.person().number(), post.id());
  }

  static String address(String number, int post) {
    return PostListController.ADDRESS + "/" + number + "/" + post;
  }

  static PlainTable table(List<Post> posts, Words words) {
    return PlainTable.of(
        words.of("offering.posts"),
        words.of("offering.posts.empty"),
        posts.stream().map(post -> row(post, words)).toList(),
        words.of("offering.person"),
        words.of("offering.number"),
        words.of("offering.duty"),
        words.of("offering.posts.place"),
        words.of("offering.run"),
        words.of("offering.from"),
        words.of("offering.until"));
  }

  private static PlainTable.Row row(Post post, Words words) {
    return PlainTable.Row.of(
        Cell.link(post.person().name(), address(post)),
        Cell.word(post.person().number()),
        Cell.word(words.of("offering.duty." + post.role())),
        Cell.of(place(post)),
        Cell.of(post.run().name()),
        Cell.word(post.from().toString()),
        Cell.word(day(post.until())));
  }

  private static String place(Post post) {
    Post.Place at = post.place();
    return Stream.of(
            at.section(), at.school(), at.subject(), at.school() == null ? at.area() : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }

  private static String day(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }

  static Blocks page(Shell shell, Post post, @Nullable Fields form) {
    Words words = shell.words();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.facts("", facts(post, words)));
    if (form != null) {
      blocks.add(Block.form(words.of("offering.posts.end"), form));
    }
    return Blocks.of(
            shell.titled(
                "offering.post.of", post.person().name(), words.of("offering.duty." + post.role())),
            blocks)
        .below(words.of("offering.posts"), PostListController.ADDRESS);
  }

  private static List<Fact> facts(Post post, Words words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.of("offering.number"),
            post.person().number(),
            "/teachers/" + post.person().number()));
    facts.add(Fact.of(words.of("offering.posts.place"), place(post)));
    facts.add(Fact.of(words.of("offering.run"), post.run().name()));
    facts.add(Fact.of(words.of("offering.from"), post.from().toString()));
    if (post.until() != null) {
      facts.add(Fact.of(words.of("offering.until"), day(post.until())));
    }
    Post.End end = post.end();
    if (end != null) {
      facts.add(Fact.of(words.of("offering.posts.reason"), end.reason()));
      facts.add(Fact.of(words.of("offering.posts.by"), end.actor()));
      if (end.successor() != null) {
        facts.add(
            new Fact(
                words.of("offering.posts.successor"),
                end.successor(),
                "/teachers/" + end.successor()));
      }
    }
    return facts;
  }

  static Fields form(Post post, Words words) {
    return Fields.of(
            address(post) + "/ending",
            words.of("offering.posts.end"),
            Field.day("until", words.of("offering.posts.until"), null)
                .mandatory()
                .hinted(words.of("offering.posts.until.hint")),
            Field.text("reason", words.of("offering.posts.reason"), null)
                .mandatory()
                .hinted(words.of("offering.posts.reason.hint")),
            Field.text("successor", words.of("offering.posts.successor"), null)
                .hinted(words.of("offering.posts.successor.hint")))
        .backTo(PostListController.ADDRESS);
  }
}
