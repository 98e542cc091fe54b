package org.caseveil.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML of unknown origin: no document type, no entities, nothing fetched, nesting bounded.
 * Thread safe.
 */
final class SecureXml {

  private static final String APACHE = "http://apache.org/xml/features/";

  private SecureXml() {}

  static Document parse(byte[] xml, Limits limits) throws IOException {
    refuseDocumentType(xml);
    try {
      DocumentBuilder builder = factory(limits).newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      builder.setEntityResolver(
          (publicId, systemId) -> new InputSource(new java.io.StringReader("")));
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (SAXException broken) {
      // The JDK names its limits by code; the message may quote the file and goes no further.
      String message = String.valueOf(broken.getMessage());
      boolean limit = message.contains("JAXP0001") || message.contains("DOCTYPE");
      throw new RefusalException(limit ? Refusals.hostile("its markup") : Refusals.corrupt());
    } catch (ParserConfigurationException unsupported) {
      throw new IllegalStateException("the JDK's parser lacks a feature", unsupported);
    }
  }

  private static DocumentBuilderFactory factory(Limits limits) throws ParserConfigurationException {
    // The JDK's own, whatever else lies on the class path.
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(APACHE + "disallow-doctype-decl", true);
    factory.setFeature(APACHE + "dom/defer-node-expansion", false);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute(
        "http://www.oracle.com/xml/jaxp/properties/maxElementDepth",
        String.valueOf(limits.depth()));
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true);
    factory.setIgnoringComments(true);
    return factory;
  }

  /** A document type has no place in any format read here; said before the parser sees it. */
  private static void refuseDocumentType(byte[] xml) throws RefusalException {
    String head =
        new String(xml, 0, Math.min(xml.length, 2048), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
      throw new RefusalException(Refusals.hostile("its markup declares entities of its own"));
    }
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) throws SAXParseException {
      throw error;
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXParseException {
      throw error;
    }
  }
}
