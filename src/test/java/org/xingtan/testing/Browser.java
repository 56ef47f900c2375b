package org.xingtan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The system's Chromium, one for the process; each [#context] is a person of their own.
public final class Browser {
  private static final Playwright PLAYWRIGHT =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private static final com.microsoft.playwright.Browser CHROMIUM = launch();

  /// What a person would take for an accident: a word that is not there, and a text whose gap was not filled.
  private static final Pattern UNFILLED = Pattern.compile("\\?\\?\\?|(?<!\\{)\\{\\d+\\}");

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /// What was looked at since [#forgetViews].
  private static final List<View> VIEWS = new CopyOnWriteArrayList<>();

  private Browser() {}

  /// A page that was looked at, which was there.
  ///
  /// @param device desk or phone
  record View(String path, String device, String language) {}

  static void forgetViews() {
    VIEWS.clear();
  }

  static List<View> views() {
    return List.copyOf(VIEWS);
  }

  /// @param width 1280 for a desk, 390 for a phone
  public static BrowserContext context(int port, int width) {
    return CHROMIUM.newContext(
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL("http://localhost:" + port)
            .setViewportSize(width, width < 600 ? 844 : 900));
  }

  public static Page page(int port, int width) {
    return context(port, width).newPage();
  }

  public static void signIn(Page page, String name, String password) {
    page.navigate("/sign-in");
    page.fill("#name", name);
    page.fill("#password", password);
    page.click("form.form-plain button");
  }

  /// WCAG 2.2 AA as far as a program can tell; also that nothing is wider than the screen and every text is there, in its language.
  public static void assertAccessible(Page page) {
    // A page whose style sheets are still on their way is not the page that people see.
    page.waitForLoadState();
    assertNoViolations(page);
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits the screen", page.url())
        .isTrue();
    assertSaid(page);
    int status =
        (int) page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
    if (status == 200) {
      VIEWS.add(
          new View(
              URI.create(page.url()).getPath(),
              page.viewportSize().width < 600 ? "phone" : "desk",
              page.getAttribute("html", "lang").substring(0, 2)));
    }
  }

  private static void assertNoViolations(Page page) {
    var violations =
        new AxeBuilder(page)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getNodes()).toList())
        .as("accessibility of %s", page.url())
        .isEmpty();
  }

  /// What people typed may be Chinese anywhere; what the frame and the filters call things may not.
  private static void assertSaid(Page page) {
    assertThat(page.innerText("body"))
        .as("texts of %s", page.url())
        .doesNotContainPattern(UNFILLED);
    if (page.getAttribute("html", "lang").equals("en")) {
      assertThat(
              page.locator(".top-bar-places, .side-menu, .bottom-bar, .filters label[for]")
                  .allTextContents())
          .as("English of %s", page.url())
          .noneMatch(text -> CHINESE.matcher(text).find());
    }
  }

  /// Keeps a picture under `target/pictures/` for people to look at.
  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", name + ".png")));
  }

  private static com.microsoft.playwright.Browser launch() {
    var browser =
        PLAYWRIGHT
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    return browser;
  }

  private static Path executable() {
    String named = System.getenv("XINGTAN_CHROMIUM");
    return Stream.of(
            named == null ? "" : named,
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser tests need Chromium: install it (Debian: apt-get install chromium)"
                    + " or name one in XINGTAN_CHROMIUM."));
  }
}
