package org.xingtan.payment;

import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.HttpResponse;
import java.io.InputStream;

/// Sends what the library wants to send to WeChat Pay to the gateway that was configured. It is signed after that, by the library.
final class GatewayClient implements HttpClient {
  private final HttpClient library;
  private final String gateway;

  GatewayClient(HttpClient library, String gateway) {
    this.library = library;
    this.gateway = gateway;
  }

  @Override
  public <T> HttpResponse<T> execute(HttpRequest request, Class<T> answer) {
    HttpRequest.Builder there =
        new HttpRequest.Builder()
            .httpMethod(request.getHttpMethod())
            .url(at(request.getUrl().getFile()))
            .headers(request.getHeaders());
    return library.execute(
        (request.getBody() == null ? there : there.body(request.getBody())).build(), answer);
  }

  @Override
  public InputStream download(String address) {
    return library.download(address);
  }

  private String at(String file) {
    return gateway + file;
  }
}
