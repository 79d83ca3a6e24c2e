"""What a form was opened on, answer by answer: who saves second overwrites nothing that she did not see.

Each answer carries a keyed digest of what it was when the form was opened. Against what is saved by then, an answer is
one's own (only one changed it), somebody else's (only they did) or in conflict (both did). A list, such as the
networks, is one answer: its rows are values and have no identity.
"""

import json
import re
import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.forms.formsets import DEFAULT_MAX_NUM
from django.http import QueryDict
from django.utils.crypto import salted_hmac

from candidaturas.captura import contacto
from candidaturas.captura.lectura import limpio
from cms.base.enteros import entero

if TYPE_CHECKING:
    from candidaturas.captura.formulario import CandidaturaForm

Fila = tuple[str, ...]
Valor = str | tuple[str, ...] | tuple[Fila, ...]
Valores = Mapping[str, Valor]

#: The lists and the data of their rows, in order.
LISTAS: Mapping[str, Fila] = {
    "redes": ("red", "direccion"),
    "contactos": ("medio", "valor"),
    "cursos": ("nombre",),
}
_LETRAS = 16
#: How a visit and a digest are written.
_ESCRITO = re.compile(rf"[0-9a-f]{{{_LETRAS}}}")
#: Rows that Django reads of a list, whatever their number.
_FILAS_MAXIMAS = 2 * DEFAULT_MAX_NUM


@dataclass(frozen=True, slots=True)
class Partida:
    """A visit to the form, and the digests of the answers as it showed them."""

    visita: str = ""
    huellas: Mapping[str, str] = field(default_factory=dict)
    ajenas: frozenset[str] = frozenset()
    """The answers of which somebody else's text was kept in this visit, while the form goes on showing the earlier one."""

    @classmethod
    def de(cls, texto: str, nombres: Collection[str]) -> "Partida":
        """That which a form with these answers carries; an empty one when it carries none that was given to it.

        Answers that the form no longer has, as its questionnaire changed since, are left out.
        """
        try:
            visita, huellas, ajenas = json.loads(texto)
            if not all(_ESCRITO.fullmatch(escrito) for escrito in (visita, *huellas.values())):
                return cls()
            return cls(visita, {n: h for n, h in huellas.items() if n in nombres}, frozenset(ajenas) & set(nombres))
        except (ValueError, TypeError, AttributeError, RecursionError):
            return cls()

    def __str__(self) -> str:
        return json.dumps([self.visita, self.huellas, sorted(self.ajenas)], separators=(",", ":"))


def partida(pagina: int | None, valores: Valores, visita: str = "", ajenas: Mapping[str, str] | None = None) -> Partida:
    """The starting point of a form that shows some values; of a new visit, unless one goes on.

    `ajenas` are the digests of what it still shows where somebody else's text was kept.
    """
    huellas = {nombre: _huella(pagina, nombre, valor) for nombre, valor in valores.items()}
    return Partida(visita or secrets.token_hex(_LETRAS // 2), huellas | dict(ajenas or {}), frozenset(ajenas or ()))


def _huella(pagina: int | None, nombre: str, valor: Valor) -> str:
    cuerpo = json.dumps([pagina, nombre, valor])
    return salted_hmac("candidaturas.captura.partida", cuerpo, algorithm="sha256").hexdigest()[:_LETRAS]


@dataclass(frozen=True, slots=True)
class Cotejo:
    """Some answers against those that are saved, by what they were when the form was opened."""

    conflictos: tuple[str, ...]
    ajenos: tuple[str, ...]
    """Those that only somebody else changed."""


def cotejar(
    pagina: int | None, base: Partida, propios: Valores, guardados: Valores, *, misma_visita: bool = False
) -> Cotejo:
    """Compare. Without a digest of how it was, an answer that differs is in conflict.

    With what the same visit saved nothing is in conflict, and what it kept of somebody else's is kept.
    """
    conflictos, ajenos = [], []
    for nombre, guardado in guardados.items():
        propio = propios.get(nombre, guardado)
        if propio == guardado:
            continue
        antes = base.huellas.get(nombre)
        if antes == _huella(pagina, nombre, propio):
            if not misma_visita or nombre in base.ajenas:
                ajenos.append(nombre)
        elif not misma_visita and antes != _huella(pagina, nombre, guardado):
            conflictos.append(nombre)
    return Cotejo(tuple(conflictos), tuple(ajenos))


def tocados(pagina: int | None, base: Partida, propios: Valores) -> list[str]:
    """The answers that are not as the form showed them; of a form that does not say what it showed, those that say something."""
    return [
        nombre
        for nombre, propio in propios.items()
        if base.huellas.get(nombre) != _huella(pagina, nombre, propio) and (propio or nombre in base.huellas)
    ]


def guardados(form: "CandidaturaForm") -> dict[str, Valor]:
    """The saved answers that a form starts from."""
    valores: dict[str, Valor] = {
        nombre: _valor(form.get_initial_for_field(form.fields[nombre], nombre)) for nombre in _nombres(form)
    }
    for lista, partes in LISTAS.items():
        filas = getattr(form.instance, lista).all()
        valores[lista] = _filas(lista, (tuple(str(getattr(fila, parte)) for parte in partes) for fila in filas))
    return valores


def enviados(form: "CandidaturaForm") -> dict[str, Valor]:
    """The answers that a bound form brings, as they were typed."""
    valores: dict[str, Valor] = {nombre: _valor(form[nombre].data) for nombre in _nombres(form)}
    for lista, partes in LISTAS.items():
        formset = form.formsets[lista]
        filas = [fila for fila in formset.forms if not fila["DELETE"].data]
        filas.sort(key=lambda fila: _orden(fila["ORDER"].data))
        valores[lista] = _filas(lista, (tuple(str(fila[parte].data or "") for parte in partes) for fila in filas))
    return valores


def poner(datos: QueryDict, valores: Valores) -> None:
    """Write some answers into what a form sends, in place of those that it brings."""
    for nombre, valor in valores.items():
        if nombre in LISTAS:
            _poner_lista(datos, nombre, valor)
        elif valor:
            datos.setlist(nombre, [valor] if isinstance(valor, str) else [str(v) for v in valor])
        else:
            datos.pop(nombre, None)


def sin_claves(datos: QueryDict) -> QueryDict:
    """What a form sends, with the rows of its lists as values: they are written whole, so that none is saved twice."""
    limpios = datos.copy()
    for lista in LISTAS:
        limpios[f"{lista}-INITIAL_FORMS"] = "0"
        for nombre in [n for n in limpios if n.startswith(f"{lista}-") and n.endswith("-id")]:
            limpios[nombre] = ""
        _poner_orden(limpios, lista)
    return limpios


def _poner_orden(datos: QueryDict, lista: str) -> None:
    """Leave out rows of which nothing came, and give its place to each of the others: none is drawn without."""
    total = entero(datos.get(f"{lista}-TOTAL_FORMS", ""))
    if total is None:
        return
    llegaron = (entero(n.split("-")[1]) for n in datos if n.startswith(f"{lista}-"))
    total = min(total, 1 + max((numero for numero in llegaron if numero is not None), default=-1))
    datos[f"{lista}-TOTAL_FORMS"] = str(total)
    for numero in range(min(total, _FILAS_MAXIMAS)):
        if not datos.get(f"{lista}-{numero}-ORDER"):
            datos[f"{lista}-{numero}-ORDER"] = str(numero + 1)


def _poner_lista(datos: QueryDict, lista: str, filas: Iterable[Any]) -> None:
    for nombre in [n for n in datos if n.startswith(f"{lista}-")]:
        del datos[nombre]
    todas = list(filas)
    datos[f"{lista}-TOTAL_FORMS"] = str(len(todas))
    datos[f"{lista}-INITIAL_FORMS"] = "0"
    for numero, fila in enumerate(todas):
        datos[f"{lista}-{numero}-ORDER"] = str(numero + 1)
        for parte, valor in zip(LISTAS[lista], fila, strict=True):
            datos[f"{lista}-{numero}-{parte}"] = valor


def _nombres(form: "CandidaturaForm") -> list[str]:
    return [nombre for nombre in form.fields if nombre not in form.MARCAS]


def _valor(valor: Any) -> Valor:
    match valor:
        case None | False:
            return ""
        case True:
            return "on"
        case list() | tuple():
            return tuple(sorted(str(v) for v in valor))
        case _:
            return limpio(str(valor))


def _filas(lista: str, filas: Iterable[Fila]) -> tuple[Fila, ...]:
    limpias = (tuple(limpio(valor) for valor in fila) for fila in filas)
    normales = ((f[0], contacto.normal(f[0], f[1])) if lista == "contactos" else f for f in limpias)
    return tuple(fila for fila in normales if any(fila))


def _orden(texto: Any) -> int:
    return entero(str(texto or "")) or 0
