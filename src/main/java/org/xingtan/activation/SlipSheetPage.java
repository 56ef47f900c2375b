package org.xingtan.activation;

import java.util.List;
import org.xingtan.time.CityTime;
import org.xingtan.web.Shell;

/// Slips to be printed, cut and handed over.
record SlipSheetPage(Shell shell, List<Card> cards) {

  record Card(String name, String number, String school, String text, String until) {}

  static SlipSheetPage of(Shell shell, List<Slips.Slip> slips) {
    return new SlipSheetPage(
        shell,
        slips.stream()
            .map(slip ->
                new Card(
                    slip.person().name(),
                    slip.person().number(),
                    slip.person().school(),
                    slip.text(),
                    shell.words().of("activation.sheet.until", CityTime.minute(slip.expires()))))
            .toList());
  }
}
