package org.xingtan.statistics;

import java.util.function.UnaryOperator;
import org.xingtan.web.Words;

/// A text of the definitions, which are data and so carry both languages themselves.
public record Bilingual(String chinese, String english) {
  public String in(Words words) {
    return words.chinese() ? chinese : english;
  }

  public boolean isEmpty() {
    return chinese.isEmpty() && english.isEmpty();
  }

  Bilingual map(UnaryOperator<String> change) {
    return new Bilingual(change.apply(chinese), change.apply(english));
  }
}
