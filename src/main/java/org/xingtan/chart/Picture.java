package org.xingtan.chart;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A finished drawing, to stand in a page as it is.
public record Picture(String svg) implements Content {
  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(svg);
  }
}
