"""Proposals copied from one candidacy to another: noted for whoever verifies, never changed."""

from collections import defaultdict
from collections.abc import Iterable

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import FilaRegistro, numeros_de
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import CampoTexto

_PROPUESTAS = (CampoTexto.PROPUESTA_1, CampoTexto.PROPUESTA_2, CampoTexto.PROPUESTA_GENERO)
_FILAS_DICHAS = 20


def textos_copiados(filas: Iterable[FilaRegistro]) -> list[Problema]:
    """One warning per proposal that stands word by word in more than one candidacy."""
    iguales: dict[str, list[tuple[FilaRegistro, str]]] = defaultdict(list)
    for fila in filas:
        textos = fila.curricular.textos if fila.curricular else {}
        for campo in _PROPUESTAS:
            if textos.get(campo.value):
                iguales[palabras(textos[campo.value])].append((fila, campo.value))
    return [_aviso(grupo) for grupo in iguales.values() if len(grupo) > 1]


def _aviso(grupo: list[tuple[FilaRegistro, str]]) -> Problema:
    fila, campo = grupo[0]
    numeros = numeros_de(otra for otra, _campo in grupo)
    dichas = ", ".join(numeros[:_FILAS_DICHAS]) + ("…" if len(numeros) > _FILAS_DICHAS else "")
    return fila.renglon.problema(campo, Codigo.TEXTO_COPIADO, grave=False, cuantas=len(grupo), filas=dichas)
