package org.xingtan.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Identity;
import org.xingtan.time.CityTime;
import org.xingtan.web.Caller;
import org.xingtan.web.Field.Choice;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the pages of this room.
@Component
class PostPages {
  private final PostStore store;
  private final Clock clock;

  PostPages(PostStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  PostsPage.Row row(HeldPost post, Words words, LocalDate today) {
    return new PostsPage.Row(
        "/posts/" + post.id(),
        post.holder().name(),
        post.holder().signInName(),
        words.of("post.role." + post.role()),
        post.place(),
        days(post, words),
        state(post, words, today));
  }

  NewPostPage form(Shell shell, Identity who, PostForm form, @Nullable String refusal) {
    Remit remit = Remit.of(who);
    List<Choice> roles =
        remit.gives().stream()
            .map(role ->
                new Choice(
                    role.name(),
                    shell.words().of("post.role." + role),
                    role.name().equals(PostForm.text(form.role()))))
            .toList();
    boolean places = who.role() != Caller.SECURITY_ADMINISTRATOR;
    List<Choice> areas =
        who.role() == Caller.CITY_OFFICE
            ? store.areas().stream().map(area -> choice(area, form)).toList()
            : List.of();
    String from = PostForm.text(form.from());
    return new NewPostPage(
        shell.titled("post.new"),
        refusal,
        new NewPostPage.Choices(roles, areas, places, who.role() != Caller.AREA_ADMINISTRATOR),
        new NewPostPage.Typed(
            PostForm.text(form.school()),
            PostForm.text(form.person()),
            PostForm.text(form.name()),
            from.isEmpty() ? today().toString() : from,
            PostForm.text(form.reason())));
  }

  PostPage post(Shell shell, Identity who, HeldPost post, @Nullable String refusal) {
    Words words = shell.words();
    boolean open = !post.endedBy(today());
    boolean own = post.holder().account() == who.accountId();
    boolean security = who.role() == Caller.SECURITY_ADMINISTRATOR;
    return new PostPage(
        shell.withTitle(post.holder().name()),
        refusal,
        facts(post, words),
        new PostPage.Actions(
            "/posts/" + post.id(),
            open && !own && Remit.of(who).gives().contains(post.role()),
            "/accounts/" + post.holder().account() + "/slips",
            open && !own,
            security && !own,
            security && !own && post.holder().secondFactor()),
        today().toString());
  }

  private List<PostPage.Fact> facts(HeldPost post, Words words) {
    return List.of(
        new PostPage.Fact(words.of("post.sign-in-name"), post.holder().signInName()),
        new PostPage.Fact(words.of("post.role"), words.of("post.role." + post.role())),
        new PostPage.Fact(words.of("post.place"), post.place()),
        new PostPage.Fact(words.of("post.days"), days(post, words)),
        new PostPage.Fact(words.of("post.state"), state(post, words, today())),
        new PostPage.Fact(
            words.of("post.given"), told(post.given().by(), post.given().reason(), words)),
        new PostPage.Fact(
            words.of("post.ended"),
            post.days().until() == null
                ? words.of("post.lasts")
                : told(post.given().endedBy(), post.given().endReason(), words)));
  }

  private static String told(String by, String reason, Words words) {
    return by.isEmpty() ? words.of("post.by-system") : words.of("post.by", by, reason);
  }

  private static String days(HeldPost post, Words words) {
    LocalDate until = post.days().until();
    return until == null
        ? words.of("post.since", post.days().from().toString())
        : words.of("post.from-until", post.days().from().toString(), until.toString());
  }

  private static String state(HeldPost post, Words words, LocalDate today) {
    if (post.endedBy(today)) {
      return words.of("post.state.ended");
    }
    if (!post.holder().activated()) {
      return words.of("post.state.not-activated");
    }
    return words.of(
        post.holder().secondFactor() ? "post.state.second-factor" : "post.state.activated");
  }

  private static Choice choice(PostStore.Place area, PostForm form) {
    String id = Integer.toString(area.id());
    return new Choice(id, area.name(), id.equals(PostForm.text(form.area())));
  }

  static String message(PostRefused refused, Words words) {
    return words.of(
        "post.refused."
            + switch (refused) {
              case PostRefused.NotYours _ -> "not-yours";
              case PostRefused.UnknownPlace _ -> "unknown-place";
              case PostRefused.UnknownPerson _ -> "unknown-person";
              case PostRefused.BadSignInName _ -> "bad-sign-in-name";
              case PostRefused.PastDay _ -> "past-day";
              case PostRefused.HeldAlready _ -> "held-already";
              case PostRefused.OtherOfTheThree _ -> "other-of-the-three";
              case PostRefused.EndedAlready _ -> "ended-already";
              case PostRefused.OwnPost _ -> "own-post";
              case PostRefused.NoReason _ -> "no-reason";
            });
  }

  private LocalDate today() {
    return CityTime.dayOf(clock.instant());
  }
}
