package org.xingtan.payment;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/// The library of WeChat Pay looks for headers by their exact letters; servers and proxies between may write them otherwise.
final class HeadersByTheBook implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    Headers.Builder headers = new Headers.Builder();
    for (int place = 0; place < response.headers().size(); place++) {
      headers.add(written(response.headers().name(place)), response.headers().value(place));
    }
    return response.newBuilder().headers(headers.build()).build();
  }

  /// `wechatpay-nonce` becomes `Wechatpay-Nonce`.
  private static String written(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("-", -1))
        .map(part ->
            part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining("-"));
  }
}
