package org.xingtan.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Field;
import org.xingtan.web.Fields;
import org.xingtan.web.Shell;
import org.xingtan.web.Words;

/// Makes the page of a provider: its name, and who signs in for it.
@Component
class ProviderPages {
  private final OutsidePosts posts;

  ProviderPages(OutsidePosts posts) {
    this.posts = posts;
  }

  FormPage fresh(Shell shell, Fields form) {
    return new FormPage(
        shell.titled("catalogue.providers.new"),
        "/providers",
        shell.words().of("catalogue.providers.title"),
        "",
        "",
        List.of(form));
  }

  /// @param message what was just done, such as the one-time password
  /// @param refused the form that was refused, in the place of its usual self
  FormPage of(Shell shell, Providers.Provider provider, String message, @Nullable Fields refused) {
    Words words = shell.words();
    List<Fields> forms = new ArrayList<>();
    forms.add(form(provider, words));
    forms.add(signIn(provider, words));
    List<OutsidePosts.Holder> holders = posts.ofProvider(provider.id());
    if (!holders.isEmpty()) {
      forms.add(end(provider, holders, words));
    }
    if (refused != null) {
      forms.replaceAll(form -> form.action().equals(refused.action()) ? refused : form);
    }
    return new FormPage(
        shell.withTitle(provider.name()),
        "/providers",
        words.of("catalogue.providers.title"),
        words.of("catalogue.provider.explanation", holders.size()),
        message,
        forms);
  }

  static Fields form(Providers.@Nullable Provider provider, Words words) {
    return Fields.of(
        provider == null ? "/providers" : "/providers/" + provider.id(),
        words.of("catalogue.save"),
        Field.text(
                "name", words.of("catalogue.provider"), provider == null ? null : provider.name())
            .mandatory(),
        Field.text(
            "contact", words.of("catalogue.contact"), provider == null ? null : provider.contact()),
        Field.text(
            "telephone",
            words.of("catalogue.telephone"),
            provider == null ? null : provider.telephone()));
  }

  static Fields signIn(Providers.Provider provider, Words words) {
    return Fields.grouped(
        "/providers/" + provider.id() + "/sign-ins",
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

  private static Fields end(
      Providers.Provider provider, List<OutsidePosts.Holder> holders, Words words) {
    List<Field.Choice> choices =
        holders.stream()
            .map(one ->
                new Field.Choice(
                    Integer.toString(one.postId()), one.name() + " " + one.signInName(), false))
            .toList();
    return Fields.grouped(
        "/providers/" + provider.id() + "/sign-ins/deletion",
        words.of("catalogue.sign-in.end"),
        List.of(
            new Fields.Group(
                words.of("catalogue.sign-in.standing"),
                List.of(Field.choice("post", words.of("catalogue.person"), choices)))));
  }
}
