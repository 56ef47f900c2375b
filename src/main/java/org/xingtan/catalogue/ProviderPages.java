package org.xingtan.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Blocks;
import org.xingtan.web.Blocks.Block;
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

  Blocks fresh(Shell shell, Fields form) {
    return Blocks.of(shell.titled("catalogue.providers.new"), List.of(Block.form("", form)))
        .below(shell.words().of("catalogue.providers.title"), "/providers");
  }

  /// @param message what was just done, such as the one-time password
  /// @param refused the form that was refused, in the place of its usual self
  Blocks of(Shell shell, Providers.Provider provider, String message, @Nullable Fields refused) {
    Words words = shell.words();
    List<Fields> forms = new ArrayList<>();
    forms.add(form(provider, words));
    forms.add(signIn(provider, words));
    List<OutsidePosts.Holder> holders = posts.ofProvider(provider.id());
    if (!holders.isEmpty()) {
      forms.add(
          OutsideSignIns.ending(
              "/providers/" + provider.id() + "/sign-ins/deletion", holders, words));
    }
    if (refused != null) {
      forms.replaceAll(form -> form.action().equals(refused.action()) ? refused : form);
    }
    return Blocks.of(
            shell.withTitle(provider.name()),
            forms.stream().map(form -> Block.form("", form)).toList())
        .below(words.of("catalogue.providers.title"), "/providers")
        .saying(message)
        .explained(words.of("catalogue.provider.explanation", holders.size()));
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
    return OutsideSignIns.form("/providers/" + provider.id() + "/sign-ins", words);
  }
}
