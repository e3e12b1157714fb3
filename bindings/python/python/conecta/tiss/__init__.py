"""The types of the TISS standard, each a class that is made when it is first asked for.

    >>> from conecta import tiss
    >>> cabecalho = tiss.CabecalhoGuia(registro_ans="999999", numero_guia_prestador="1")
    >>> cabecalho.com(numero_guia_prestador="2").numero_guia_prestador
    '2'

The rooms are modules: conecta.tiss.guias.GuiaConsulta is conecta.tiss.GuiaConsulta.
"""

import sys

from .._conecta import _classe_do_modelo, _nomes_do_modelo

_SALAS = _nomes_do_modelo()

__all__ = sorted(nome for nomes in _SALAS.values() for nome in nomes)


def _de(modulo, nomes):
    """What a module needs to make its classes when they are asked for."""
    conhecidos = frozenset(nomes)

    def __getattr__(nome):
        if nome not in conhecidos:
            raise AttributeError(f"module {modulo!r} has no attribute {nome!r}")
        return _classe_do_modelo(nome)

    def __dir__():
        return sorted(conhecidos)

    return __getattr__, __dir__


__getattr__, __dir__ = _de(__name__, __all__)

for _nome, _tipos in _SALAS.items():
    _modulo = type(sys)(f"{__name__}.{_nome}", f"Types of the room {_nome} of the model.")
    _modulo.__all__ = sorted(_tipos)
    _modulo.__getattr__, _modulo.__dir__ = _de(_modulo.__name__, _tipos)
    sys.modules[_modulo.__name__] = _modulo
    globals()[_nome] = _modulo
del _nome, _tipos, _modulo
