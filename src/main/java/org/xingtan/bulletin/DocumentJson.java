package org.xingtan.bulletin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.xingtan.edition.Block;
import org.xingtan.edition.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A document as text that gives the very same document back.
@Component
class DocumentJson {
  private final JsonMapper json =
      JsonMapper.builder()
          .addMixIn(Block.class, Named.class)
          .addMixIn(org.xingtan.chart.Picture.class, Drawing.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "block")
  private interface Named {}

  @JsonIgnoreProperties("emptyContent")
  private interface Drawing {}

  String write(Document document) {
    return json.writeValueAsString(document);
  }

  Document read(String text) {
    return json.readValue(text, Document.class);
  }

  /// A hash where the text itself would be long; nothing stays nothing.
  static String shortened(String text) {
    return text.length() <= 64 ? text : hash(text);
  }

  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
