package org.xingtan.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xingtan.commandline.Command;
import org.xingtan.identity.Audit;
import org.xingtan.identity.AuditEvent;
import org.xingtan.tablefile.CsvFolderWriter;
import org.xingtan.tablefile.TableWriter;
import org.xingtan.tablefile.WorkbookWriter;
import org.xingtan.transfer.Exporter;
import org.xingtan.web.Words;

/// `./xingtan export`.
@Component
class ExportCommand implements Command {

  private final Exporter exporter;
  private final Audit audit;
  private final MessageSource messages;

  ExportCommand(Exporter exporter, Audit audit, MessageSource messages) {
    this.exporter = exporter;
    this.audit = audit;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "PATH [--xlsx]  writes all facts as a folder of CSV files, or as one workbook";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean workbook = arguments.contains("--xlsx");
    List<String> paths = arguments.stream().filter(a -> !a.startsWith("--")).toList();
    if (paths.size() != 1 || arguments.size() != (workbook ? 2 : 1)) {
      err.println("./xingtan export " + usage());
      return MISUSED;
    }
    Path path = Path.of(paths.getFirst());
    Words words = CommandWords.of(messages);
    audit.recordCommand("./xingtan export", AuditEvent.EXPORT, "exchange", path.toString());
    try (TableWriter writer = writer(path, workbook)) {
      exporter.write(
          writer, (sheet, rows) -> out.println(words.of("exchange.command.exported", sheet, rows)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return DONE;
  }

  private static TableWriter writer(Path path, boolean workbook) throws IOException {
    return workbook
        ? new WorkbookWriter(new BufferedOutputStream(Files.newOutputStream(path)))
        : new CsvFolderWriter(path);
  }
}
