package org.xingtan.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All message files in two maps. Chinese is the default: whoever asks for a third language gets it.
final class Messages extends AbstractMessageSource {
  private final Map<String, String> chinese = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  Messages() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    for (Resource file : files) {
      boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
      read(file).forEach((key, text) -> add(isEnglish, key.toString(), text.toString()));
    }
  }

  private void add(boolean isEnglish, String key, String text) {
    (isEnglish ? english : chinese).put(key, text);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String text = resolveCodeWithoutArguments(code, locale);
    return text == null ? null : new MessageFormat(text, locale);
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return locale.getLanguage().equals("en") ? english.get(code) : chinese.get(code);
  }

  private static Properties read(Resource file) {
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
