package org.xingtan.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xingtan.testing.Visitor.leadsTo;

import com.google.gson.JsonParser;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xingtan.identity.SignedInBrowser;
import org.xingtan.testing.Browser;
import org.xingtan.testing.Excerpt;
import org.xingtan.testing.LooksAt;
import org.xingtan.testing.TestClock;
import org.xingtan.testing.Visitor;
import org.xingtan.testing.XingtanTest;
import org.xingtan.web.Caller;
import org.xingtan.web.QrCode;

@XingtanTest
@LooksAt("/second-factor/check")
class SecondFactorTest {
  private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{30,})</code>");
  private static final Pattern RECOVERY = Pattern.compile("<code>([a-z0-9]{5}-[a-z0-9]{5})</code>");

  private final SignedInBrowser.People people;
  private final SecondFactorReset reset;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final int port;

  SecondFactorTest(
      ApplicationContext application,
      SecondFactorReset reset,
      JdbcClient jdbc,
      TestClock clock,
      @LocalServerPort int port) {
    this.people = new SignedInBrowser.People(application, port);
    this.reset = reset;
    this.jdbc = jdbc;
    this.clock = clock;
    this.port = port;
  }

  @Test
  void from_the_day_of_the_setting_on_an_administrator_sets_one_up_before_anything_else() {
    Visitor before = people.cityOffice();
    assertThat(before.get("/password").statusCode()).isEqualTo(200);
    assertThat(leadsTo(before.get("/"))).isNotEqualTo("/second-factor");

    clock.set("2026-01-01T00:00:00");
    for (Visitor administrator :
        List.of(
            people.cityOffice(),
            people.areaAdministrator(1),
            people.schoolAdministrator(1),
            people.administrator(Caller.SECURITY_ADMINISTRATOR))) {
      assertThat(leadsTo(administrator.get("/"))).isEqualTo("/second-factor");
      assertThat(leadsTo(administrator.get("/sessions"))).isEqualTo("/second-factor");
      setUp(administrator);
      assertThat(administrator.get("/sessions").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_authenticator_is_set_up_by_its_first_code_and_asked_for_at_each_sign_in() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String secret = setUp(person.visitor());

    Visitor later = new Visitor(port);
    later.signIn(person.name(), person.password());
    assertThat(leadsTo(later.get("/"))).isEqualTo("/second-factor/check");
    assertThat(leadsTo(later.get("/second-factor"))).isEqualTo("/second-factor/check");
    later.get("/second-factor/check");
    assertThat(later.post("/second-factor/check", "code", "000000").statusCode()).isEqualTo(422);
    clock.advance(Duration.ofSeconds(60));
    String before = later.session();
    assertThat(leadsTo(later.post("/second-factor/check", "code", code(secret)))).isEqualTo("/");
    assertThat(later.session()).isNotEqualTo(before);
    assertThat(later.get("/sessions").statusCode()).isEqualTo(200);
  }

  @Test
  void a_code_that_was_used_is_refused_even_in_its_own_half_minute() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String secret = setUp(person.visitor());
    clock.advance(Duration.ofSeconds(60));
    Visitor first = checked(person, "code", code(secret));
    assertThat(first.get("/sessions").statusCode()).isEqualTo(200);

    assertThat(leadsTo(checked(person, "code", code(secret)).get("/sessions")))
        .isEqualTo("/second-factor/check");
  }

  @Test
  void a_recovery_code_is_good_once() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    Visitor visitor = person.visitor();
    setUp(visitor);
    List<String> codes =
        Excerpt.all(RECOVERY, visitor.post("/second-factor/recovery-codes").body());
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();

    assertThat(checked(person, "recovery", codes.getFirst()).get("/sessions").statusCode())
        .isEqualTo(200);
    assertThat(leadsTo(checked(person, "recovery", codes.getFirst()).get("/sessions")))
        .isEqualTo("/second-factor/check");
    assertThat(
            checked(person, "recovery", codes.get(1).toUpperCase()).get("/sessions").statusCode())
        .isEqualTo(200);
  }

  @Test
  void guessing_locks_the_second_factor_of_the_person() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String secret = setUp(person.visitor());
    clock.advance(Duration.ofSeconds(60));
    Visitor guesser = new Visitor(port);
    guesser.signIn(person.name(), person.password());
    guesser.get("/second-factor/check");
    String right = code(secret);
    String wrong = right.equals("000000") ? "000001" : "000000";
    IntStream.range(0, 5).forEach(_ -> guesser.post("/second-factor/check", "code", wrong));

    assertThat(guesser.post("/second-factor/check", "code", right).body()).contains("请 1 分钟后再试");
  }

  @Test
  void without_the_factor_nobody_removes_or_replaces_it() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    setUp(person.visitor());
    Visitor thief = new Visitor(port);
    thief.signIn(person.name(), person.password());
    thief.get("/second-factor/check");

    thief.post("/second-factor/authenticator/deletion");
    thief.post("/second-factor/recovery-codes");
    thief.post("/second-factor/authenticator", "code", "000000");
    thief.post("/second-factor/passkeys", "answer", "{}");

    assertThat(leadsTo(thief.get("/sessions"))).isEqualTo("/second-factor/check");
    assertThat(leadsTo(thief.get("/second-factor/authenticator")))
        .isEqualTo("/second-factor/check");
  }

  @Test
  void the_picture_holds_what_an_authenticator_scans() throws Exception {
    String text = "otpauth://totp/Xingtan:%E7%A8%8B?secret=MZXW6YTBOI&issuer=Xingtan";

    QrCode code = QrCode.of(text);

    var bitmap = new BinaryBitmap(new HybridBinarizer(new Drawn(code)));
    assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(text);
  }

  @Test
  void a_reset_removes_everything_and_signs_out() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    setUp(person.visitor());

    reset.reset(person.identity(), person.account(), person.name());

    assertThat(leadsTo(person.visitor().get("/sessions"))).startsWith("/sign-in");
    Visitor again = new Visitor(port);
    again.signIn(person.name(), person.password());
    assertThat(again.get("/sessions").statusCode()).isEqualTo(200);
    assertThat(again.get("/second-factor").body()).contains("您还没有设置二次验证");
  }

  @Test
  void secrets_and_recovery_codes_are_stored_nowhere_in_plain() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    String secret = setUp(person.visitor());

    String stored =
        jdbc.sql(
                "select string_agg(encode(secret_cipher, 'escape'), ' ') from secondfactor.authenticator")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain(secret);
  }

  @Test
  void a_passkey_is_added_and_shown_in_a_real_browser_and_a_replayed_answer_is_refused() {
    SignedInBrowser.Person person = people.somebody(Caller.CITY_OFFICE);
    Page page = Browser.page(port, 1280);
    var devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        JsonParser.parseString(
                "{\"options\":{\"protocol\":\"ctap2\",\"transport\":\"internal\",\"hasUserVerification\":true,"
                    + "\"isUserVerified\":true,\"automaticPresenceSimulation\":true}}")
            .getAsJsonObject());
    Browser.signIn(page, person.name(), person.password());
    page.navigate("/second-factor");
    Browser.assertAccessible(page);
    page.fill("#label", "办公室电脑");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("添加通行密钥")).click();
    page.getByText("我已经收好，继续").waitFor();
    page.navigate("/second-factor");
    page.getByText("办公室电脑 添加于").waitFor();
    Browser.picture(page, "second-factor-1280");

    page.context().clearCookies();
    Browser.signIn(page, person.name(), person.password());
    assertThat(page.url()).endsWith("/second-factor/check");
    Browser.assertAccessible(page);
    Browser.picture(page, "second-factor-check-1280");
    String[] answer = new String[1];
    page.onRequest(request -> {
      if (request.method().equals("POST")) {
        answer[0] = request.postData();
      }
    });
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("使用通行密钥")).click();
    page.waitForURL(url -> !url.endsWith("/second-factor/check"));
    page.navigate("/sessions");
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).textContent())
        .isEqualTo("登录设备");

    String replayed =
        URLDecoder.decode(answer[0].replaceAll(".*answer=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    assertThat(replayed).contains("clientDataJSON");
    Visitor thief = new Visitor(port);
    thief.signIn(person.name(), person.password());
    thief.get("/second-factor/check");
    assertThat(thief.post("/second-factor/check", "answer", replayed).statusCode()).isEqualTo(422);
  }

  @Test
  void setting_up_is_accessible_on_a_phone_in_both_languages() {
    SignedInBrowser.Person person = people.somebody(Caller.AREA_ADMINISTRATOR);
    Page page = Browser.page(port, 390);
    Browser.signIn(page, person.name(), person.password());
    for (String language : List.of("zh", "en")) {
      page.navigate("/second-factor?lang=" + language);
      Browser.assertAccessible(page);
      Browser.picture(page, "second-factor-390-" + language);
      page.navigate("/second-factor/authenticator");
      Browser.assertAccessible(page);
      Browser.picture(page, "authenticator-390-" + language);
    }
    String secret = page.locator("main code").textContent().replace(" ", "");
    page.fill("#code", code(secret));
    page.click("main form.form-plain button");
    Browser.assertAccessible(page);
    Browser.picture(page, "recovery-codes-390");
    page.navigate("/sessions");
    Browser.assertAccessible(page);
    Browser.picture(page, "sessions-390-en");
    page.context().clearCookies();
    Browser.signIn(page, person.name(), person.password());
    page.navigate("/second-factor/check?lang=en");
    Browser.assertAccessible(page);
    Browser.picture(page, "second-factor-check-390");
  }

  /// The secret.
  private String setUp(Visitor visitor) {
    String secret = Excerpt.first(SECRET, visitor.get("/second-factor/authenticator").body());
    var done = visitor.post("/second-factor/authenticator", "code", code(secret.replace(" ", "")));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(Excerpt.all(RECOVERY, done.body())).hasSize(10);
    visitor.get("/second-factor");
    return secret.replace(" ", "");
  }

  private Visitor checked(SignedInBrowser.Person person, String field, String value) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person.name(), person.password());
    visitor.get("/second-factor/check");
    visitor.post("/second-factor/check", field, value);
    return visitor;
  }

  private String code(String secret) {
    Instant now = clock.instant();
    return Totp.code(Base32.decode(secret), now.getEpochSecond() / 30);
  }

  /// The picture as a scanner sees it, four dots a module.
  private static final class Drawn extends LuminanceSource {
    private static final int DOTS = 4;
    private final boolean[][] dark;

    Drawn(QrCode code) {
      super(side(code), side(code));
      dark = new boolean[side(code) / DOTS][side(code) / DOTS];
      Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
          .matcher(code.path())
          .results()
          .forEach(m -> dark[Integer.parseInt(m.group(2))][Integer.parseInt(m.group(1))] = true);
    }

    private static int side(QrCode code) {
      return DOTS * Integer.parseInt(code.viewBox().split(" ")[2]);
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] dots = new byte[getWidth()];
      for (int x = 0; x < getWidth(); x++) {
        dots[x] = (byte) (dark[y / DOTS][x / DOTS] ? 0 : 255);
      }
      return dots;
    }

    @Override
    public byte[] getMatrix() {
      byte[] all = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++) {
        System.arraycopy(getRow(y, new byte[0]), 0, all, y * getWidth(), getWidth());
      }
      return all;
    }
  }
}
