package org.xingtan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;

@XingtanTest
class OutsidePostsTest {
  private final OutsidePosts posts;
  private final Accounts accounts;

  OutsidePostsTest(OutsidePosts posts, Accounts accounts) {
    this.posts = posts;
    this.accounts = accounts;
  }

  @Test
  void a_provider_signs_in_with_the_password_handed_over_and_sees_only_its_own() {
    Identity office = new Identity(1, 1, "林晓", Caller.CITY_OFFICE, "", Scope.city());
    String password = posts.createForProvider(office, "yunshan", "云杉", 7, "云杉教育").orElseThrow();

    SignInAnswer answer = accounts.signIn("yunshan", password);

    assertThat(answer).isInstanceOf(SignInAnswer.Welcome.class);
    assertThat(((SignInAnswer.Welcome) answer).post().scope()).isEqualTo(Scope.provider(7));
  }
}
