package org.xingtan.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Shows compiled templates. Rendered as a whole before the first byte leaves, so that a failing page is an error
/// page and not half a page; written in one piece, because each of its thousand parts would pass through every filter's stream.
final class JteViews implements ViewResolver, Ordered {
  private final TemplateEngine templates;

  JteViews(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE - 10;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale language) {
    boolean leadsElsewhere = name.startsWith("redirect:") || name.startsWith("forward:");
    return leadsElsewhere ? null : new JteView(templates, name + ".jte");
  }

  private record JteView(TemplateEngine templates, String template) implements View {
    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Utf8ByteOutput output = new Utf8ByteOutput();
      templates.render(template, model == null ? null : model.get(Pages.PAGE), output);
      response.setContentType("text/html;charset=UTF-8");
      byte[] page = output.toByteArray();
      response.setContentLength(page.length);
      response.getOutputStream().write(page);
    }
  }
}
