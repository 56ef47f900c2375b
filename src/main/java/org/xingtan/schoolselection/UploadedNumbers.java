package org.xingtan.schoolselection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;
import org.xingtan.tablefile.ReadingLimits;
import org.xingtan.tablefile.Row;
import org.xingtan.tablefile.RowReader;
import org.xingtan.tablefile.TableFile;
import org.xingtan.tablefile.TableFiles;

/// All cells of an uploaded table as text. The file is gone afterwards.
@Component
class UploadedNumbers {

  String read(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return "";
    }
    String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
    Path folder = Files.createTempDirectory("xingtan-list");
    try {
      Path kept = folder.resolve(name.endsWith(".xlsx") ? "list.xlsx" : "list.csv");
      file.transferTo(kept);
      StringBuilder text = new StringBuilder();
      for (TableFile table : TableFiles.in(kept, folder.resolve("work"), ReadingLimits.usual())) {
        gather(table, text);
      }
      return text.toString();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static void gather(TableFile table, StringBuilder text) throws IOException {
    try (RowReader rows = table.open().rows()) {
      while (rows.next()) {
        Row row = rows.row();
        for (int cell = 0; cell < row.cells(); cell++) {
          text.append(row.text(cell)).append(' ');
        }
      }
    }
  }
}
