package org.xingtan.catalogue;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.xingtan.identity.Identity;
import org.xingtan.identity.OutsidePosts;
import org.xingtan.web.Caller;
import org.xingtan.web.Fields;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;
import org.xingtan.web.Pages;
import org.xingtan.web.Shell;
import org.xingtan.web.Typed;
import org.xingtan.web.Words;

/// Who signs in for a provider.
@Controller
class ProviderSignInController {
  private final Providers providers;
  private final OutsidePosts posts;
  private final ProviderPages pages;

  ProviderSignInController(Providers providers, OutsidePosts posts, ProviderPages pages) {
    this.providers = providers;
    this.posts = posts;
    this.pages = pages;
  }

  /// The one-time password is in this answer and nowhere else.
  @PostMapping("/providers/{id}/sign-ins")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView create(Shell shell, Identity identity, @PathVariable int id, Typed typed) {
    Providers.Provider provider = providers.find(id).orElseThrow(NotFound::new);
    Words words = shell.words();
    String name = OutsideSignIns.name(typed);
    Fields form = ProviderPages.signIn(provider, words);
    Optional<String> wrong = OutsideSignIns.wrong(typed, words);
    if (wrong.isPresent()) {
      return Pages.refuse(pages.of(shell, provider, "", form.refused(wrong.get(), typed)));
    }
    Optional<String> password =
        posts.createForProvider(identity, name, typed.text("person"), id, provider.name());
    if (password.isEmpty()) {
      String why = words.of("catalogue.refused.sign-in-taken", name);
      return Pages.refuse(pages.of(shell, provider, "", form.refused(why, typed)));
    }
    String message = words.of("catalogue.sign-in.made", name, password.get());
    return Pages.show(pages.of(shell, provider, message, null));
  }

  @PostMapping("/providers/{id}/sign-ins/deletion")
  @MayCall(Caller.CITY_OFFICE)
  ModelAndView delete(Identity identity, @PathVariable int id, Typed typed) {
    int post = OutsideSignIns.chosen(typed, posts.ofProvider(id)).orElseThrow(NotFound::new);
    posts.end(identity, post);
    return Pages.goTo("/providers/" + id);
  }
}
