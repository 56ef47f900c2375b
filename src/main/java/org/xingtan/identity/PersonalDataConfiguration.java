package org.xingtan.identity;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.xingtan.database.DataFolder;

@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {
  static final String KEYS = "XINGTAN_PERSONAL_DATA_KEYS";
  private static final String CHECK_WORD = "xingtan";

  /// Starting with other keys than those under which the data are stored would make every look-up miss: it is refused.
  @Bean
  PersonalData personalData(
      Environment environment, DataFolder data, PersonalDataKeyStore store, Clock clock)
      throws IOException {
    @Nullable String given = environment.getProperty(KEYS);
    PersonalData personalData =
        new PersonalData(
            given == null
                ? PersonalDataKeys.inFile(data.path().resolve("keys/personal-data.key"))
                : PersonalDataKeys.parse(given));
    if (!store.accept(personalData.hash(CHECK_WORD), clock.instant())) {
      throw new IllegalStateException(
          "The personal data in this database were stored under other keys. Put back the file keys/personal-data.key"
              + " of the data folder, or the environment variable "
              + KEYS
              + ", that belongs to this database.");
    }
    return personalData;
  }
}
