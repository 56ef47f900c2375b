package org.xingtan.catalogue;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.xingtan.web.Words;

/// A picture that came with a form.
@Component
public class SentPictures {
  private final Pictures pictures;

  SentPictures(Pictures pictures) {
    this.pictures = pictures;
  }

  /// @param digest of the picture that was sent and kept, else of the one that stands
  /// @param wrong why it was refused
  public record Sent(@Nullable String digest, Optional<String> wrong) {}

  public Sent keep(@Nullable MultipartFile file, @Nullable String standing, Words words)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return new Sent(standing, Optional.empty());
    }
    return switch (pictures.keep(file.getBytes())) {
      case Pictures.Kept.Picture kept -> new Sent(kept.digest(), Optional.empty());
      case Pictures.Kept.TooLarge no ->
          new Sent(standing, Optional.of(words.of("catalogue.refused.picture-large")));
      case Pictures.Kept.NoPicture no ->
          new Sent(standing, Optional.of(words.of("catalogue.refused.no-picture")));
    };
  }
}
