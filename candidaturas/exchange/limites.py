"""Limits: of registration's columns (an error) and of the answers, by the process's rows (a warning; what exceeds is not loaded)."""

from dataclasses import replace

from candidaturas.captura import contacto
from candidaturas.captura.defectos import limite_de_curso
from candidaturas.exchange.canon import recortado
from candidaturas.exchange.catalogo import Catalogo
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import Curricular, FilaRegistro
from candidaturas.exchange.layouts.contacto import COLUMNA_DEL_MEDIO
from candidaturas.exchange.problemas import Problema
from candidaturas.models import Registro
from candidaturas.rules import Limite

Contactos = tuple[tuple[str, str], ...]

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


def ajustar_respuestas(fila: FilaRegistro, catalogo: Catalogo, problemas: list[Problema]) -> Curricular | None:
    """The answers that fit in the process's limits, which are the form's; a warning tells each that does not."""
    if fila.curricular is None:
        return None
    textos = dict(fila.curricular.textos)
    for campo, texto in fila.curricular.textos.items():
        limite = catalogo.limites.get(campo)
        if limite and (sobra := limite.sobra(texto)):
            problemas.append(
                fila.renglon.problema(campo, Codigo.TEXTO_LARGO, grave=False, sobra=sobra, maximo=limite.maximo)
            )
            textos[campo] = ""
    cursos = _cursos_que_caben(fila, limite_de_curso(catalogo.limites), problemas)
    contactos = _contactos_que_caben(fila, fila.curricular.contactos, catalogo.contactos_por_medio, problemas)
    return replace(fila.curricular, textos=textos, cursos=cursos, contactos=contactos)


def _contactos_que_caben(fila: FilaRegistro, contactos: Contactos, maximo: int, problemas: list[Problema]) -> Contactos:
    """As many of each means as the process admits, the first; the warning names the others."""
    sobran = set(contacto.sobran((medio for medio, _valor in contactos), maximo))
    for medio, campo in COLUMNA_DEL_MEDIO.items():
        valores = [(lugar, valor) for lugar, (suyo, valor) in enumerate(contactos) if suyo == medio]
        if fuera := ", ".join(valor for lugar, valor in valores if lugar in sobran):
            problemas.append(
                fila.renglon.problema(
                    campo, Codigo.DEMASIADOS, grave=False, cuantos=len(valores), maximo=maximo, sobran=recortado(fuera)
                )
            )
    return tuple(suyo for lugar, suyo in enumerate(contactos) if lugar not in sobran)


def _cursos_que_caben(fila: FilaRegistro, limite: Limite, problemas: list[Problema]) -> tuple[str, ...]:
    """Courses as long as the form admits them; one warning tells by how much the longest exceeds."""
    cursos = fila.curricular.cursos if fila.curricular else ()
    sobra = {curso: limite.sobra(curso) for curso in cursos}
    if any(sobra.values()):
        problemas.append(
            fila.renglon.problema(
                "cursos", Codigo.TEXTO_LARGO, grave=False, sobra=max(sobra.values()), maximo=limite.maximo
            )
        )
    return tuple(curso for curso in cursos if not sobra[curso])
