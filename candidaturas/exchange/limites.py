"""Lengths: of registration's columns (an error) and of the answers' texts (a warning; the text is not loaded)."""

from collections.abc import Mapping
from dataclasses import replace

from candidaturas.captura.defectos import LARGO_DE_CURSO
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import Curricular, FilaRegistro
from candidaturas.exchange.problemas import Problema
from candidaturas.models import Registro
from candidaturas.rules import Limite
from candidaturas.vocabulario import CampoTexto

#: Field of `Nombre` (and of the row) → column of `Registro` and column of the file that it comes from.
_DE_NOMBRE = {
    "publico": ("nombre_publico", ("nombre", "nombres")),
    "fuente": ("nombre_fuente", ("nombre", "nombres")),
    "nombres": ("nombres", ("nombres", "nombre")),
    "primer_apellido": ("primer_apellido", ("primer_apellido",)),
    "segundo_apellido": ("segundo_apellido", ("segundo_apellido",)),
    "sobrenombre": ("sobrenombre", ("sobrenombre",)),
}


def textos_de_registro_largos(fila: FilaRegistro) -> list[Problema]:
    """Names, folio and acuerdo that do not fit in their columns."""
    valores = {columna: (getattr(fila.nombre, parte), campos) for parte, (columna, campos) in _DE_NOMBRE.items()}
    valores["folio"] = (fila.folio, ("folio",))
    valores["acuerdo"] = (fila.acuerdo, ("nombre", "nombres"))
    largos = {campo.name: campo.max_length or 0 for campo in Registro._meta.fields}
    problemas = []
    for columna, (valor, campos) in valores.items():
        maximo = largos[columna]
        campo = next((c for c in campos if c in fila.renglon.tabla.columnas), None)
        if len(valor) > maximo and campo:
            problemas.append(
                fila.renglon.problema(campo, Codigo.TEXTO_DE_REGISTRO_LARGO, largo=len(valor), maximo=maximo)
            )
    return problemas


def ajustar_textos(fila: FilaRegistro, limites: Mapping[str, Limite], problemas: list[Problema]) -> Curricular | None:
    """The answers without the texts that exceed the process's maximum, each with its warning."""
    if fila.curricular is None:
        return None
    textos = dict(fila.curricular.textos)
    for campo, texto in fila.curricular.textos.items():
        limite = limites.get(campo)
        if limite and (sobra := limite.sobra(texto)):
            problemas.append(
                fila.renglon.problema(campo, Codigo.TEXTO_LARGO, grave=False, sobra=sobra, maximo=limite.maximo)
            )
            textos[campo] = ""
    cursos = _cursos_que_caben(fila, limites.get(CampoTexto.CURSO), problemas)
    return replace(fila.curricular, textos=textos, cursos=cursos)


def _cursos_que_caben(fila: FilaRegistro, limite: Limite | None, problemas: list[Problema]) -> tuple[str, ...]:
    """Courses within the process's maximum, which may count without blanks, and within ours, which does not."""
    cursos = fila.curricular.cursos if fila.curricular else ()
    sobra = {curso: max(limite.sobra(curso) if limite else 0, len(curso) - LARGO_DE_CURSO) for curso in cursos}
    if any(cuanto > 0 for cuanto in sobra.values()):
        maximo = limite.maximo if limite else LARGO_DE_CURSO
        problemas.append(
            fila.renglon.problema("cursos", Codigo.TEXTO_LARGO, grave=False, sobra=max(sobra.values()), maximo=maximo)
        )
    return tuple(curso for curso in cursos if sobra[curso] <= 0)
