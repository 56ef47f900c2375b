package org.xingtan.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The class of a device: what does not change while a browser updates itself. A session that turns up on another one was
/// carried there.
final class Device {
  private static final List<String> BROWSERS =
      List.of(
          "MicroMessenger",
          "QQBrowser",
          "Edg",
          "OPR",
          "HuaweiBrowser",
          "MiuiBrowser",
          "Firefox",
          "HeadlessChrome",
          "Chrome",
          "Safari",
          "Java-http-client");
  private static final List<String> SYSTEMS =
      List.of("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

  private Device() {}

  /// Such as `Chrome · Windows`; what the header does not tell stays away.
  static String of(@Nullable String userAgent) {
    String text = userAgent == null ? "" : userAgent;
    String browser = first(BROWSERS, text);
    String system = first(SYSTEMS, text);
    if (browser.isEmpty() || system.isEmpty()) {
      return browser.isEmpty() && system.isEmpty() ? Sessions.UNKNOWN : browser + system;
    }
    return browser + " · " + system;
  }

  private static String first(List<String> names, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("");
  }
}
