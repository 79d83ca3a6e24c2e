"""The identity questionnaire as one version asks it: types from code, wording, order and branching from its rows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from candidaturas.cuestionario_ine import PNC, POR_CODIGO
from candidaturas.ficha import PREFIERE_NO_CONTESTAR

if TYPE_CHECKING:
    from candidaturas.models import Cuestionario, Pregunta


@dataclass(frozen=True, slots=True)
class PreguntaDeCaptura:
    """A question as the form asks it. `opciones` are (code, text) pairs; `abiertas` are those that ask for a text."""

    codigo: str
    texto: str
    ayuda: str
    grupo: str | None
    obligatoria: bool
    depende_de: str | None
    abre_con: tuple[str, ...]
    opciones: tuple[tuple[str, str], ...]
    abiertas: frozenset[str]
    multiple: bool
    libre: bool
    """Answered with a short text; its options are only ways not to answer."""

    @property
    def pide_texto(self) -> bool:
        """Whether the answer may carry a text of its own."""
        return self.libre or bool(self.abiertas)


def preguntas_de(cuestionario: "Cuestionario | None", idioma: str = "es") -> tuple[PreguntaDeCaptura, ...]:
    """The questions of a version in order, in a language when they are translated to it, else in Spanish (two queries)."""
    if cuestionario is None:
        return ()
    filas = list(
        cuestionario.preguntas.filter(locale__language_code__in={"es", idioma})
        .select_related("locale")
        .prefetch_related("opciones")
        .order_by("orden", "id")
    )
    traducidas = {fila.codigo: fila for fila in filas if fila.locale.language_code == idioma}
    base = [fila for fila in filas if fila.locale.language_code == "es"]
    return tuple(_pregunta(fila, traducidas.get(fila.codigo, fila)) for fila in base if fila.codigo in POR_CODIGO)


def _pregunta(fila: "Pregunta", texto: "Pregunta") -> PreguntaDeCaptura:
    tipo = POR_CODIGO[fila.codigo]
    traducidas = {opcion.codigo: opcion.texto for opcion in texto.opciones.all()}
    opciones = [(opcion.codigo, traducidas.get(opcion.codigo, opcion.texto)) for opcion in fila.opciones.all()]
    if PREFIERE_NO_CONTESTAR not in {codigo for codigo, _texto in opciones}:
        opciones.append(PNC)
    return PreguntaDeCaptura(
        codigo=fila.codigo,
        texto=texto.texto,
        ayuda=texto.ayuda,
        grupo=fila.grupo or None,
        obligatoria=fila.obligatoria,
        depende_de=fila.depende_de or None,
        abre_con=tuple(fila.abre_con.split()),
        opciones=tuple(opciones),
        abiertas=frozenset(opcion.codigo for opcion in fila.opciones.all() if opcion.abierta),
        multiple=tipo.multiple,
        libre=tipo.libre,
    )
