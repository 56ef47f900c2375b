package org.xingtan.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Forms that let people from outside the roster sign in, and no longer.
public final class OutsideSignIns {
  private OutsideSignIns() {}

  public static Fields form(String action, Words words) {
    return Fields.grouped(
        action,
        words.of("catalogue.sign-in.add"),
        List.of(
            new Fields.Group(
                words.of("catalogue.sign-in"),
                List.of(
                    Field.text("sign_in_name", words.of("catalogue.sign-in.name"), null)
                        .mandatory()
                        .hinted(words.of("catalogue.sign-in.hint")),
                    Field.text("person", words.of("catalogue.person"), null).mandatory()))));
  }

  public static String name(Typed typed) {
    return typed.text("sign_in_name").toLowerCase(Locale.ROOT);
  }

  public static Optional<String> wrong(Typed typed, Words words) {
    return name(typed).matches("[a-z][a-z0-9.-]{2,39}") && !typed.text("person").isEmpty()
        ? Optional.empty()
        : Optional.of(words.of("catalogue.refused.sign-in-name"));
  }

  /// Takes one of them away.
  public static Fields ending(String action, List<OutsidePosts.Holder> holders, Words words) {
    List<Field.Choice> choices =
        holders.stream()
            .map(one ->
                new Field.Choice(
                    Integer.toString(one.postId()), one.name() + " " + one.signInName(), false))
            .toList();
    return Fields.grouped(
            action,
            words.of("catalogue.sign-in.end"),
            List.of(
                new Fields.Group(
                    words.of("catalogue.sign-in.standing"),
                    List.of(Field.choice("post", words.of("catalogue.person"), choices)))))
        .asGrave();
  }

  /// The post that was chosen, when it is one of these.
  public static Optional<Integer> chosen(Typed typed, List<OutsidePosts.Holder> holders) {
    return holders.stream()
        .map(OutsidePosts.Holder::postId)
        .filter(post -> Integer.toString(post).equals(typed.text("post")))
        .findFirst();
  }
}
