import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The JDK's Xerces as a judge that stays alive: reads documents from standard input, answers on standard output.
 *
 * <p>Request: a line {@code <length> <path of the main XSD>}, then that many bytes. Answer: a line that is
 * {@code 1}, or {@code 0 } and the first error. See the README of this room.
 */
public final class XercesJuiz {
    /** Any error ends the judgement. */
    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            // not a verdict
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private static final Map<String, Validator> CACHE = new HashMap<>();

    private XercesJuiz() {}

    public static void main(String[] args) throws Exception {
        // The JDK counts UTF-16 units in strings unless told otherwise; XSD counts characters.
        System.setProperty("com.sun.org.apache.xerces.internal.impl.dv.xs.useCodePointCountForStringLength", "true");
        for (String limit : new String[] {
            "jdk.xml.maxOccurLimit", "jdk.xml.entityExpansionLimit", "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.maxParameterEntitySizeLimit", "jdk.xml.maxXMLNameLimit",
            "jdk.xml.maxElementDepth", "jdk.xml.elementAttributeLimit", "jdk.xml.entityReplacementLimit"}) {
            System.setProperty(limit, String.valueOf(Integer.MAX_VALUE));
        }
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        PrintStream out = new PrintStream(new java.io.BufferedOutputStream(new java.io.FileOutputStream(
            java.io.FileDescriptor.out), 1 << 16), false, "UTF-8");
        out.print("pronto\n");
        out.flush();
        String head;
        while ((head = line(in)) != null) {
            int space = head.indexOf(' ');
            byte[] document = new byte[Integer.parseInt(head.substring(0, space))];
            in.readFully(document);
            out.print(judge(document, head.substring(space + 1)));
            out.print('\n');
            if (in.available() == 0) {
                out.flush();
            }
        }
        out.flush();
    }

    private static String judge(byte[] document, String xsd) {
        Validator validator = CACHE.get(xsd);
        if (validator == null) {
            try {
                validator = load(xsd);
            } catch (SAXException e) {
                return "E esquema não compila: " + flat(e);
            }
            CACHE.put(xsd, validator);
        }
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
            return "1";
        } catch (SAXException | IOException e) {
            return "0 " + flat(e);
        } catch (RuntimeException e) {
            CACHE.remove(xsd);
            return "0 EXCECAO " + flat(e);
        }
    }

    private static Validator load(String xsd) throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        // xmldsig-core-schema.xsd names a DTD on the network, which adds nothing to it.
        factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
            systemId != null && systemId.endsWith(".dtd") ? new Empty(publicId, systemId) : null);
        Validator validator = factory.newSchema(new StreamSource(new File(xsd))).newValidator();
        validator.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
        validator.setErrorHandler(STRICT);
        validator.setResourceResolver((type, namespace, publicId, systemId, base) -> new Empty(publicId, systemId));
        return validator;
    }

    private static String flat(Exception e) {
        String where = e instanceof SAXParseException
            ? ((SAXParseException) e).getLineNumber() + ":" + ((SAXParseException) e).getColumnNumber() + " " : "";
        String text = (where + e.getClass().getSimpleName() + ": " + e.getMessage()).replaceAll("\\s+", " ");
        return text.length() > 240 ? text.substring(0, 240) : text;
    }

    private static String line(DataInputStream in) throws IOException {
        byte[] buffer = new byte[4096];
        int n = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            buffer[n++] = (byte) b;
        }
        return new String(buffer, 0, n, StandardCharsets.UTF_8);
    }

    /** An input without content. */
    private static final class Empty implements LSInput {
        private final String publicId;
        private final String systemId;

        Empty(String publicId, String systemId) {
            this.publicId = publicId;
            this.systemId = systemId;
        }

        @Override public java.io.Reader getCharacterStream() { return new java.io.StringReader(""); }
        @Override public void setCharacterStream(java.io.Reader r) {}
        @Override public java.io.InputStream getByteStream() { return null; }
        @Override public void setByteStream(java.io.InputStream s) {}
        @Override public String getStringData() { return null; }
        @Override public void setStringData(String s) {}
        @Override public String getSystemId() { return systemId; }
        @Override public void setSystemId(String s) {}
        @Override public String getPublicId() { return publicId; }
        @Override public void setPublicId(String s) {}
        @Override public String getBaseURI() { return null; }
        @Override public void setBaseURI(String s) {}
        @Override public String getEncoding() { return null; }
        @Override public void setEncoding(String s) {}
        @Override public boolean getCertifiedText() { return false; }
        @Override public void setCertifiedText(boolean b) {}
    }
}
