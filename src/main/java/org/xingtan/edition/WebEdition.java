package org.xingtan.edition;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A document for a page: `@template.edition.document(edition = …)` shows it.
///
/// @param language what the `lang` attribute says
/// @param markup safe to stand in a page as it is
public record WebEdition(String language, String markup) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(markup);
  }
}
