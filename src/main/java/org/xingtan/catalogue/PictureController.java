package org.xingtan.catalogue;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xingtan.web.Caller;
import org.xingtan.web.MayCall;
import org.xingtan.web.NotFound;

@Controller
class PictureController {
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();

  private final Pictures pictures;

  PictureController(Pictures pictures) {
    this.pictures = pictures;
  }

  /// Its address is the digest of its content, so it never changes.
  @GetMapping("/courses/pictures/{digest}")
  @MayCall(Caller.SIGNED_IN)
  ResponseEntity<byte[]> show(@PathVariable String digest) {
    byte[] bytes = pictures.find(digest).orElseThrow(NotFound::new);
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(FOR_GOOD).body(bytes);
  }
}
