//! libxml2 through `pares/libxml2_par.c`. The only `unsafe` of the repository is here.

use std::ffi::{CStr, CString, c_char, c_int};
use std::path::Path;
use std::rc::Rc;

use super::{Falha, Par, memoria, par};
use crate::Arquivo;

#[repr(C)]
struct Cru {
    _privado: [u8; 0],
}

unsafe extern "C" {
    fn par_versao() -> *const c_char;
    fn par_carregar(xsd: *const c_char) -> *mut Cru;
    fn par_liberar(p: *mut Cru);
    fn par_sax_esquema(p: *mut Cru, doc: *const u8, n: usize, modo: c_int) -> c_int;
    fn par_plug_esquema(p: *mut Cru, doc: *const u8, n: usize) -> c_int;
    fn par_dom_esquema(p: *mut Cru, doc: *const u8, n: usize) -> c_int;
    fn par_sax(doc: *const u8, n: usize) -> c_int;
}

struct Esquema(*mut Cru);

impl Drop for Esquema {
    fn drop(&mut self) {
        // SAFETY: made by `par_carregar`, never null, freed once.
        unsafe { par_liberar(self.0) }
    }
}

pub(super) fn versao() -> String {
    // SAFETY: a constant of the library.
    unsafe { CStr::from_ptr(par_versao()) }.to_string_lossy().into_owned()
}

fn veredito(rc: c_int) -> Result<(), Falha> {
    if rc == 1 { Ok(()) } else { Err(Falha::Recusou(format!("libxml2: {rc}"))) }
}

/// SAX with the schema in three ways (the table's "libxml2" is the fastest of them), tree with the schema, SAX alone.
pub(super) fn pares(xsd: &Path) -> Vec<Box<dyn Par>> {
    let Ok(nome) = CString::new(xsd.as_os_str().as_encoded_bytes()) else { return Vec::new() };
    // SAFETY: a string that ends in zero; the result is checked.
    let cru = unsafe { par_carregar(nome.as_ptr()) };
    if cru.is_null() {
        return Vec::new();
    }
    let e = Rc::new(Esquema(cru));
    // SAFETY, here and below: schema alive, one thread, pointer and length of a slice, which C only reads.
    let sax = |e: &Rc<Esquema>, modo: c_int| {
        let e = Rc::clone(e);
        move |a: &Arquivo| match &a.bytes {
            Some(b) => veredito(unsafe { par_sax_esquema(e.0, b.as_ptr(), b.len(), modo) }),
            None if modo == 1 => {
                let n = CString::new(a.caminho.as_os_str().as_encoded_bytes());
                let n = n.map_err(|e| Falha::Recusou(e.to_string()))?;
                veredito(unsafe { par_sax_esquema(e.0, n.as_ptr().cast(), 0, 2) })
            }
            None => Err(Falha::NaoSeAplica),
        }
    };
    let (plug, dom) = (Rc::clone(&e), Rc::clone(&e));
    vec![
        par("libxml2 SAX + esquema", sax(&e, 0)),
        par("libxml2 SAX + esquema, em pedaços", sax(&e, 1)),
        par("libxml2 SAXPlug", move |a| {
            let b = memoria(a)?;
            veredito(unsafe { par_plug_esquema(plug.0, b.as_ptr(), b.len()) })
        }),
        par("libxml2 DOM + esquema", move |a| {
            let b = memoria(a)?;
            veredito(unsafe { par_dom_esquema(dom.0, b.as_ptr(), b.len()) })
        }),
        par("libxml2 SAX, sem esquema", |a| {
            let b = memoria(a)?;
            veredito(unsafe { par_sax(b.as_ptr(), b.len()) })
        }),
    ]
}
