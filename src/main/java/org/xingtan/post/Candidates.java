package org.xingtan.post;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xingtan.identity.Credentials;
import org.xingtan.identity.Credentials.Holder;
import org.xingtan.identity.Identity;
import org.xingtan.post.PostRefused.BadSignInName;
import org.xingtan.post.PostRefused.UnknownPerson;
import org.xingtan.web.Caller;

/// Whom a post is to be given: somebody of the roster, somebody with an account, or somebody new from outside.
@Component
class Candidates {
  private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z][a-z0-9.-]{2,30}");

  private final Credentials credentials;

  Candidates(Credentials credentials) {
    this.credentials = credentials;
  }

  sealed interface Candidate {}

  record Found(Holder holder) implements Candidate {}

  record Nobody(PostRefused reason) implements Candidate {}

  Optional<Holder> known(String typed) {
    @Nullable Holder holder = typed.isEmpty() ? null : credentials.of(typed).holder();
    return Optional.ofNullable(holder);
  }

  Candidate find(PostForm form, Identity by) {
    String typed = PostForm.text(form.person());
    String name = PostForm.text(form.name());
    Optional<Holder> known = known(typed);
    if (known.isPresent()) {
      return new Found(known.get());
    }
    boolean mayBeNew =
        by.role() == Caller.CITY_OFFICE || by.role() == Caller.SECURITY_ADMINISTRATOR;
    if (name.isEmpty() || !mayBeNew) {
      return new Nobody(new UnknownPerson());
    }
    return SIGN_IN_NAME.matcher(typed).matches()
        ? credentials
            .create(by, typed, name)
            .<Candidate>map(Found::new)
            .orElseGet(() -> new Nobody(new BadSignInName()))
        : new Nobody(new BadSignInName());
  }
}
