package org.xingtan.edition;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the renderer has to complain about, in our log; what it is busy with, nowhere.
final class PressLog implements XRLogger {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  @Override
  public void log(String where, Level level, String message) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      LOG.warn("{}: {}", where, message);
    }
  }

  @Override
  public void log(String where, Level level, String message, Throwable cause) {
    if (level.intValue() >= Level.WARNING.intValue()) {
      LOG.warn("{}: {}", where, message, cause);
    }
  }

  @Override
  public void setLevel(String logger, Level level) {}

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
  }
}
