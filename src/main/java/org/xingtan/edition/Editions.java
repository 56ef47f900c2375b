package org.xingtan.edition;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.xingtan.web.Words;

/// Makes the forms in which a document is given out. One at a time: a page being laid out takes memory, and the fonts are read by
/// one at a time.
@Service
public class Editions {
  private final Fonts fonts;
  private final MessageSource messages;
  private final ReentrantLock turn = new ReentrantLock(true);

  Editions(Fonts fonts, MessageSource messages) {
    this.fonts = fonts;
    this.messages = messages;
  }

  /// The official form on paper.
  public PrintEdition print(Document document) {
    turn.lock();
    try {
      return new Press(fonts).print(document, words(document));
    } finally {
      turn.unlock();
    }
  }

  /// A file for text processors. Its contents show the pages of the print edition until the reader's program counts for itself.
  ///
  /// @param pageOf of the print edition; empty when there is none
  public byte[] word(Document document, Map<String, Integer> pageOf) {
    turn.lock();
    try {
      return new WordWriter(document, pageOf, new WordCharts(fonts), words(document)).write();
    } finally {
      turn.unlock();
    }
  }

  /// Part of a page.
  public WebEdition web(Document document) {
    Words words = words(document);
    return new WebEdition(words.tag(), new WebMarkup(document, words).write());
  }

  /// Characters of a text that no font has, each once: print shows 〓 for them.
  public List<String> unknown(String text) {
    turn.lock();
    try {
      Legible legible = new Legible(fonts);
      legible.text(text);
      return legible.unknown();
    } finally {
      turn.unlock();
    }
  }

  private Words words(Document document) {
    return new Words(messages, document.language());
  }
}
