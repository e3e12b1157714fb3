/* libxml2 in process: one schema, one validation context, many documents. 1 = valid, 0 = not, < 0 = call failed. */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    xmlSchemaPtr esquema;
    xmlSchemaValidCtxtPtr ctxt;
    xmlSAXHandler vazio; /* "nobody listens": otherwise a tree is built besides */
} Par;

static void calado(void *u, const char *m, ...) { (void)u; (void)m; }

const char *par_versao(void) { return LIBXML_DOTTED_VERSION; }

Par *par_carregar(const char *xsd) {
    xmlInitParser();
    xmlSetGenericErrorFunc(NULL, calado);
    xmlSchemaParserCtxtPtr p = xmlSchemaNewParserCtxt(xsd);
    if (!p) return NULL;
    Par *r = calloc(1, sizeof *r);
    r->esquema = xmlSchemaParse(p);
    xmlSchemaFreeParserCtxt(p);
    if (!r->esquema) { free(r); return NULL; }
    r->ctxt = xmlSchemaNewValidCtxt(r->esquema);
    r->vazio.initialized = XML_SAX2_MAGIC;
    return r;
}

void par_liberar(Par *r) {
    xmlSchemaFreeValidCtxt(r->ctxt);
    xmlSchemaFree(r->esquema);
    free(r);
}

/* A reader over memory, so that libxml2 takes the document in pieces of its own size. */
typedef struct { const char *p; size_t n; } Fita;
static int fita_ler(void *u, char *para, int n) {
    Fita *f = u;
    size_t k = f->n < (size_t)n ? f->n : (size_t)n;
    memcpy(para, f->p, k);
    f->p += k; f->n -= k;
    return (int)k;
}
static int fita_fechar(void *u) { (void)u; return 0; }

/* xmlSchemaValidateStream. modo: 0 whole buffer (libxml2 copies it; refuses it uncopied); 1 in pieces; 2 file (`doc` is its name). */
int par_sax_esquema(Par *r, const char *doc, size_t n, int modo) {
    Fita f = {doc, n};
    xmlParserInputBufferPtr b =
        modo == 0 ? xmlParserInputBufferCreateMem(doc, (int)n, XML_CHAR_ENCODING_NONE)
        : modo == 1 ? xmlParserInputBufferCreateIO(fita_ler, fita_fechar, &f, XML_CHAR_ENCODING_NONE)
                    : xmlParserInputBufferCreateFilename(doc, XML_CHAR_ENCODING_NONE);
    if (!b) return -1;
    int rc = xmlSchemaValidateStream(r->ctxt, b, XML_CHAR_ENCODING_NONE, &r->vazio, NULL); /* frees b */
    return rc == 0 ? 1 : rc > 0 ? 0 : rc;
}

/* xmlSchemaSAXPlug on a parser of our own, with no other handler behind it. */
int par_plug_esquema(Par *r, const char *doc, size_t n) {
    xmlParserCtxtPtr p = xmlCreateMemoryParserCtxt(doc, (int)n);
    if (!p) return -1;
    xmlSAXHandlerPtr de_antes = p->sax;
    p->sax = NULL;
    void *dados = NULL;
    xmlSchemaSAXPlugPtr plug = xmlSchemaSAXPlug(r->ctxt, &p->sax, &dados);
    int ok = -1;
    if (plug) {
        p->userData = dados;
        xmlParseDocument(p);
        ok = p->wellFormed && xmlSchemaIsValid(r->ctxt) == 1;
        xmlSchemaSAXUnplug(plug);
    }
    p->sax = de_antes;
    p->userData = p;
    xmlFreeParserCtxt(p);
    return ok;
}

/* A tree first, then the schema over it: what xmllint and lxml do. */
int par_dom_esquema(Par *r, const char *doc, size_t n) {
    xmlDocPtr d = xmlReadMemory(doc, (int)n, "doc.xml", NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
    if (!d) return 0;
    int rc = xmlSchemaValidateDoc(r->ctxt, d);
    xmlFreeDoc(d);
    return rc == 0 ? 1 : rc > 0 ? 0 : rc;
}

/* The parser alone, nobody listening. */
int par_sax(const char *doc, size_t n) {
    xmlSAXHandler h;
    memset(&h, 0, sizeof h);
    h.initialized = XML_SAX2_MAGIC;
    return xmlSAXUserParseMemory(&h, NULL, doc, (int)n) == 0;
}
