"""Why a hit was found: the stretch of text that says it best, with the words marked.

Done here, for every engine, and not by theirs: tantivy's reads whole texts (4 ms a page), and none marks
sounds and similar words. Best field first; a text is scanned once, and only until one has every word.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from search.document import TEXTOS, con_titulo
from search.forms import formas
from search.relevance import Peticion
from search.result import Fragmento, Hit, PropuestaHallada, Trozo
from search.stems import comienzo, raiz
from search.text import VACIAS, Termino, plegar, sonido

LARGO = 180
"""Characters of a fragment, about three lines of a card."""
MARCAS_MAXIMAS = 40
"""Occurrences of each stem looked at in one text."""
_PALABRA = re.compile(r"[^\W_]+")
_CAMPOS = tuple(campo for campos in TEXTOS.values() for campo in campos)


class _Marca(NamedTuple):
    """A word of a text that answers something asked for."""

    desde: int
    hasta: int
    raiz: str


@dataclass(frozen=True)
class Marcador:
    """Marks what a request looks for. Without `fragmentos`, hits carry their marked names and no stretch of text."""

    peticion: Peticion
    fragmentos: bool = True

    def candidatura(self, tarjeta: Mapping[str, Any], leer_textos: Callable[[], Mapping[str, str]]) -> Hit:
        """The hit of a candidacy. Its texts are read only when its name does not explain it."""
        nombre = self.nombre(tarjeta["persona"]["nombre"])
        sobrenombre = self.nombre(tarjeta["persona"]["sobrenombre"] or "")
        explicado = not self.fragmentos or self.basta_el_nombre(nombre + sobrenombre)
        return Hit(
            id=tarjeta["id"],
            tarjeta=tarjeta,
            nombre=nombre,
            sobrenombre=sobrenombre,
            fragmento=None if explicado else self.fragmento(leer_textos()),
        )

    def propuesta(self, tarjeta: Mapping[str, Any], propuesta: PropuestaHallada) -> Hit:
        """The hit of a proposal, quoted where it matched or from its beginning."""
        persona = tarjeta["persona"]
        return Hit(
            id=tarjeta["id"],
            tarjeta=tarjeta,
            nombre=(Trozo(persona["nombre"], False),),
            sobrenombre=(Trozo(persona["sobrenombre"], False),) if persona["sobrenombre"] else (),
            fragmento=self._cita(propuesta) if self.fragmentos else None,
            propuesta=propuesta,
        )

    def _cita(self, propuesta: PropuestaHallada) -> Fragmento:
        prosa = con_titulo(propuesta.titulo, propuesta.texto)
        return self.fragmento({propuesta.clave: prosa}) or _principio(propuesta.clave, prosa)

    def basta_el_nombre(self, nombre: tuple[Trozo, ...]) -> bool:
        """Whether everything asked for is marked in the name, so that no fragment is needed to explain the hit."""
        marcadas = {plegar(trozo.texto) for trozo in nombre if trozo.marcado}
        sonidos = {sonido(palabra) for palabra in marcadas}
        return all(
            palabra in marcadas
            or sonido(palabra) in sonidos
            or marcadas & set(self.peticion.parecidas.get(palabra, ()))
            for termino in self.peticion.consulta.terminos
            for palabra in termino.palabras
        )

    def nombre(self, texto: str) -> tuple[Trozo, ...]:
        """A whole name, with the words that match as written, as sounded or as similar."""
        marcas = [
            (palabra.start(), palabra.end())
            for palabra in _PALABRA.finditer(plegar(texto))
            if palabra[0] in self._nombres or sonido(palabra[0]) in self._sonidos
        ]
        return _trozos(texto, 0, len(texto), marcas)

    def fragmento(self, textos: Mapping[str, str]) -> Fragmento | None:
        """The best stretch among a record's texts, or None when the words are not in them.

        Best is the text with most of what was asked for, and then with most of it as it was said.
        """
        if not self._raices:
            return None
        todo = len(self.peticion.consulta.terminos)
        mejor, de_mejor = (0, 0), None
        for campo in _CAMPOS:
            marcas = self._marcas(textos[campo]) if campo in textos else []
            valor = (self._cubiertos(marcas), self._cubiertos(m for m in marcas if m.raiz in self._dichas))
            if valor > mejor:
                mejor, de_mejor = valor, (campo, marcas)
            if valor == (todo, todo):
                break
        return self._recortar(de_mejor[0], textos[de_mejor[0]], de_mejor[1]) if de_mejor else None

    def _marcas(self, texto: str) -> list[_Marca]:
        """The words that answer, in order. Looking for how the words of a stem begin is looking for them."""
        plegado = plegar(texto)
        marcas: dict[int, _Marca] = {}
        for turno, inicio in enumerate(dict.fromkeys(map(comienzo, self._raices)), start=1):
            desde = plegado.find(inicio)
            while desde >= 0 and len(marcas) < MARCAS_MAXIMAS * turno:
                if not (desde and plegado[desde - 1].isalnum()):
                    palabra = _PALABRA.match(plegado, desde)
                    if palabra and (encontrada := raiz(palabra[0])) in self._raices:
                        marcas[desde] = _Marca(desde, palabra.end(), encontrada)
                desde = plegado.find(inicio, desde + 1)
        return [marcas[desde] for desde in sorted(marcas)]

    def _cubiertos(self, marcas: Iterable[_Marca]) -> int:
        """How many of the things asked for these words answer."""
        return len(frozenset().union(*(self._raices[marca.raiz] for marca in marcas)))

    @cached_property
    def _raices(self) -> dict[str, frozenset[int]]:
        """Stem → which of the things asked for it answers."""
        raices: dict[str, frozenset[int]] = {}
        for numero, termino in enumerate(self.peticion.consulta.terminos):
            sinonimas = (p for alternativa in termino.alternativas for p in alternativa if p not in VACIAS)
            for encontrada in chain(self._de(termino), map(raiz, sinonimas)):
                raices[encontrada] = raices.get(encontrada, frozenset()) | {numero}
        raices.pop("", None)
        return raices

    @cached_property
    def _dichas(self) -> frozenset[str]:
        """Stems of the words themselves, synonyms apart."""
        return frozenset(encontrada for termino in self.peticion.consulta.terminos for encontrada in self._de(termino))

    def _de(self, termino: Termino) -> Iterable[str]:
        for palabra in termino.palabras:
            yield from map(raiz, formas(palabra))
            yield from map(raiz, self.peticion.parecidas.get(palabra, ()))

    @cached_property
    def _nombres(self) -> frozenset[str]:
        terminos = self.peticion.consulta.terminos
        dichas = {palabra for termino in terminos for palabra in termino.palabras}
        return frozenset(dichas | {p for palabra in dichas for p in self.peticion.parecidas.get(palabra, ())})

    @cached_property
    def _sonidos(self) -> frozenset[str]:
        return frozenset(
            sonido(palabra) for t in self.peticion.consulta.terminos if not t.frase for palabra in t.palabras
        )

    def _recortar(self, campo: str, texto: str, marcas: Sequence[_Marca]) -> Fragmento:
        """Cut the stretch with most of what was asked for, between words, from a little before its first mark."""

        def cubre(primera: int) -> int:
            hasta = marcas[primera].desde + LARGO
            return self._cubiertos(marca for marca in marcas[primera:] if marca.hasta <= hasta)

        inicio = _inicio(texto, marcas[max(range(len(marcas)), key=cubre)].desde)
        fin = _fin(texto, inicio + LARGO)
        dentro = [(m.desde, m.hasta) for m in marcas if inicio <= m.desde and m.hasta <= fin]
        return Fragmento(campo, _trozos(texto, inicio, fin, dentro), inicio > 0, fin < len(texto))


def _principio(campo: str, texto: str) -> Fragmento:
    fin = _fin(texto, LARGO)
    return Fragmento(campo, _trozos(texto, 0, fin, ()), False, fin < len(texto))


def _inicio(texto: str, marca: int) -> int:
    """Where the sentence of the mark begins, when it is near; else a few words before."""
    if marca < LARGO // 3:
        return 0
    cerca = texto[marca - LARGO // 3 : marca]
    oracion = max(cerca.rfind(signo) for signo in (". ", "\n", "! ", "? "))
    corte = oracion + 1 if oracion >= 0 else cerca.find(" ") + 1
    inicio = marca - len(cerca) + corte
    return inicio + (len(texto[inicio:marca]) - len(texto[inicio:marca].lstrip()))


def _fin(texto: str, limite: int) -> int:
    if limite >= len(texto):
        return len(texto.rstrip())
    corte = texto.rfind(" ", limite - 40, limite)
    return corte if corte > 0 else limite


def _trozos(texto: str, inicio: int, fin: int, marcas: Sequence[tuple[int, int]]) -> tuple[Trozo, ...]:
    trozos = []
    for desde, hasta in marcas:
        if desde > inicio:
            trozos.append(Trozo(texto[inicio:desde], False))
        trozos.append(Trozo(texto[desde:hasta], True))
        inicio = hasta
    if inicio < fin:
        trozos.append(Trozo(texto[inicio:fin], False))
    return tuple(trozos)
