import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The JDK's Xerces as a peer: javax.xml.validation over a stream. Protocol: src/pares/externo.rs. */
class XercesPar {
    /** Above this a document is read as it is judged. */
    static final long MAX_EM_MEMORIA = 200_000_000L;

    public static void main(String[] args) throws Exception {
        DOMImplementationLS ls =
            (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory fabrica = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // xmldsig-core-schema.xsd names a DTD on the network and needs nothing from it.
        fabrica.setResourceResolver((tipo, espaco, publicId, systemId, base) -> {
            if (systemId == null || !systemId.endsWith(".dtd")) return null;
            LSInput vazio = ls.createLSInput();
            vazio.setSystemId(systemId);
            vazio.setCharacterStream(new StringReader(""));
            return vazio;
        });
        long t = System.nanoTime();
        Schema esquema = fabrica.newSchema(new File(args[0]));
        System.out.printf(java.util.Locale.ROOT, "{\"versao\": \"JDK %s\", \"carga_ms\": %.1f}%n",
            System.getProperty("java.version"), (System.nanoTime() - t) / 1e6);

        Validator v = esquema.newValidator();
        ErrorHandler severo = new ErrorHandler() {
            public void warning(SAXParseException e) {}
            public void error(SAXParseException e) throws SAXException { throw e; }
            public void fatalError(SAXParseException e) throws SAXException { throw e; }
        };
        ThreadMXBean relogio = ManagementFactory.getThreadMXBean();
        BufferedReader pedidos = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String emMao = "";
        byte[] bytes = null;
        for (String linha; (linha = pedidos.readLine()) != null; ) {
            String[] p = linha.split("\t");
            Path caminho = Path.of(p[1]);
            if (!emMao.equals(p[1])) {
                emMao = p[1];
                bytes = null;
                bytes = Files.size(caminho) <= MAX_EM_MEMORIA ? Files.readAllBytes(caminho) : null;
            }
            String recusou = null;
            long antes = relogio.getCurrentThreadCpuTime();
            for (long n = Long.parseLong(p[0]); n > 0 && recusou == null; n--) {
                try (InputStream i = bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(caminho)) {
                    v.reset();
                    v.setErrorHandler(severo);
                    v.validate(new StreamSource(i));
                } catch (SAXException e) {
                    recusou = e.getMessage().replace('"', '\'').replace('\n', ' ');
                }
            }
            long ns = relogio.getCurrentThreadCpuTime() - antes;
            System.out.println(recusou == null ? "{\"ns\": " + ns + "}" : "{\"recusou\": \"" + recusou + "\"}");
        }
    }
}
