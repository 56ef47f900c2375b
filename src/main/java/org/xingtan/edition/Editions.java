package org.xingtan.edition;

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

  private Words words(Document document) {
    return new Words(messages, document.language());
  }
}
