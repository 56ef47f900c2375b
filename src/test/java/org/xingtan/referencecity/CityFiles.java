package org.xingtan.referencecity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The written city, read back as plain CSV. Each size is written once for all tests.
final class CityFiles {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Map<CitySize, CityFiles> WRITTEN = new EnumMap<>(CitySize.class);

  private final Path folder;

  private CityFiles(Path folder) {
    this.folder = folder;
  }

  static synchronized CityFiles of(CitySize size) {
    return WRITTEN.computeIfAbsent(size, CityFiles::write);
  }

  Path folder() {
    return folder;
  }

  void each(String file, Consumer<Cells> row) {
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(file + ".csv"))) {
      read(lines, row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Hands over the enrolments of some periods as cells: their file has millions of rows.
  void eachEnrolment(Set<String> periods, Consumer<String[]> row) {
    try (Stream<String> lines = Files.lines(folder.resolve("enrolments.csv"))) {
      lines
          .filter(line -> periods.contains(line.substring(0, 4)))
          .forEach(line -> row.accept(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Cells> rows(String file) {
    List<Cells> rows = new ArrayList<>();
    each(file, rows::add);
    return rows;
  }

  /// A table of figures that a city of this size must show: the full city's are the published ones.
  static List<Cells> expected(CitySize size, String name) {
    String path =
        size == CitySize.FULL && !name.equals("scalars")
            ? "/reference/" + name + ".csv"
            : "/org/xingtan/referencecity/" + size.folder() + "/" + name + ".csv";
    List<Cells> rows = new ArrayList<>();
    try (InputStream in = CityFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Missing " + path);
      }
      read(new BufferedReader(new InputStreamReader(in, UTF_8)), rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static void read(BufferedReader lines, Consumer<Cells> row) throws IOException {
    String header = lines.readLine();
    if (header == null) {
      throw new IllegalStateException("A file without a header");
    }
    List<String> columns = List.of(header.split(",", -1));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      row.accept(new Cells(columns, line.split(",", -1)));
    }
  }

  private static CityFiles write(CitySize size) {
    try {
      Path folder = Files.createTempDirectory("reference-city-");
      ReferenceCity.write(folder, size, TODAY);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return new CityFiles(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
