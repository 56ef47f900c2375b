package org.xingtan.signon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Asks the CAS server whose a service ticket is (CAS protocol 3, `/p3/serviceValidate`).
final class CasTickets {
  private static final Logger LOG = LoggerFactory.getLogger(CasTickets.class);
  private static final String NAMESPACE = "http://www.yale.edu/tp/cas";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CasSettings settings;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  CasTickets(CasSettings settings) {
    this.settings = settings;
  }

  /// The name that the server vouches for; nothing when it refuses the ticket, or cannot be asked.
  ///
  /// @param service for which the ticket was given; the server refuses it for any other
  Optional<String> nameOf(String ticket, String service) {
    URI address =
        URI.create(
            settings.server()
                + "/p3/serviceValidate?ticket="
                + encoded(ticket)
                + "&service="
                + encoded(service));
    try {
      HttpResponse<byte[]> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
              BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? name(answer.body(), settings.attribute())
          : Optional.empty();
    } catch (IOException unreachable) {
      LOG.warn("The CAS server cannot be asked: {}", unreachable.getMessage());
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// @param attribute that holds the name; empty for the user's own
  static Optional<String> name(byte[] xml, String attribute) {
    try {
      Element root = parsed(xml);
      NodeList successes = root.getElementsByTagNameNS(NAMESPACE, "authenticationSuccess");
      if (!NAMESPACE.equals(root.getNamespaceURI()) || successes.getLength() != 1) {
        return Optional.empty();
      }
      String wanted = attribute.isEmpty() ? "user" : attribute;
      NodeList names = ((Element) successes.item(0)).getElementsByTagNameNS(NAMESPACE, wanted);
      return names.getLength() == 1
          ? Optional.of(names.item(0).getTextContent().strip())
          : Optional.empty();
    } catch (SAXException | IOException unreadable) {
      LOG.warn("The CAS server's answer cannot be read: {}", unreadable.getMessage());
      return Optional.empty();
    }
  }

  /// Without document types and entities: the answer comes from outside.
  private static Element parsed(byte[] xml) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
