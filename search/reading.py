"""How strictly the words are read, whichever engine asks: as typed; else unknown ones as similar ones; else some of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from search import actors, synonyms
from search.relevance import Campo, Peticion
from search.result import Coincidencia
from search.text import DE_TODAS, VACIAS, Consulta, Termino, interpretar, plegar
from search.vocabulary import Vocabulario

_PALABRA = re.compile(r"[^\W_]+")


class Indice(Protocol):
    """What a reading asks of the engine's index, about one kind of record and one process."""

    def vocabulario(self) -> Vocabulario:
        """The words of its records."""
        ...

    def encuentran(self, peticiones: Sequence[Peticion], *, filtrada: bool = False) -> Iterable[bool]:
        """Whether each request finds any record; `filtrada` asks for one that the facets' filters leave."""
        ...


@dataclass(frozen=True, slots=True)
class Lectura:
    """The words as they were read."""

    peticion: Peticion
    coincidencia: Coincidencia = Coincidencia.TODAS
    desconocidas: frozenset[str] = frozenset()
    """The words that no record has, in any form or sound."""


def como_se_tecleo(texto: str, campos: tuple[Campo, ...], indice: Indice) -> Peticion:
    """The words as typed. Parties said one beside another are asked for as either: «morena, partido del trabajo»."""
    consulta = interpretar(texto, synonyms.vigentes())
    peticion = Peticion(consulta, campos=campos)
    if len(consulta.terminos) < 2 or not peticion.por_partido:
        return peticion
    dichos = _partidos_dichos(consulta, indice.vocabulario())
    return replace(peticion, consulta=_cualquier_partido(consulta, dichos)) if len(dichos) > 1 else peticion


def amplia(estricta: Peticion, indice: Indice) -> Lectura:
    """The first wider reading that finds something, for words that no record has together; as typed when there is none."""
    desconocidas = frozenset(_desconocidas(estricta, indice))
    lecturas = [Lectura(*una, desconocidas) for una in _mas_amplias(estricta, desconocidas, indice.vocabulario())]
    hallan = indice.encuentran([lectura.peticion for lectura in lecturas])
    como_se_tecleo = Lectura(estricta, desconocidas=desconocidas)
    return next((lectura for lectura, halla in zip(lecturas, hallan, strict=True) if halla), como_se_tecleo)


def sugerencia(texto: str, lectura: Lectura, indice: Indice) -> str:
    """The text with its unknown words as the records spell the most similar ones that find something; else empty.

    A party's name is only suggested whole: one of several words, which nobody types by chance, before other words, and
    one of a single word after them. Beside other words, a word that some party's name has is spelled right.
    """
    if not lectura.desconocidas:
        return ""
    vocabulario = indice.vocabulario()
    bien_escritas = _de_nombres(vocabulario) if len(list(_palabras(lectura.peticion.consulta.terminos))) > 1 else ()
    de_cada_una = {
        palabra: similares
        for palabra, similares in lectura.peticion.parecidas.items()
        if palabra in lectura.desconocidas
        and palabra not in bien_escritas
        # Of what only some words find, people see which; a party that was missed, they don't.
        and lectura.coincidencia is not Coincidencia.ALGUNAS
    }
    textos = [
        _corregir(texto, {p: vocabulario.escritura(s[min(turno, len(s) - 1)]) for p, s in de_cada_una.items()})
        for turno in range(max(map(len, de_cada_una.values()), default=0))
    ]
    for tecleado, palabras in _nombres_corregidos(lectura.peticion, vocabulario):
        textos.insert(0 if " " in tecleado else len(textos), _corregir(texto, palabras))
    peticiones = [
        replace(lectura.peticion, consulta=interpretar(uno, synonyms.vigentes()), parecidas={}, enteros_parecidos={})
        for uno in textos
    ]
    hallan = indice.encuentran(peticiones, filtrada=True)
    return next((uno for uno, halla in zip(textos, hallan, strict=True) if halla), "")


def _mas_amplias(
    estricta: Peticion, desconocidas: frozenset[str], vocabulario: Vocabulario
) -> Iterator[tuple[Peticion, Coincidencia]]:
    """Unknown words as similar ones; every word so; then all of them but one; then any.

    What names a party is never read as something else, and counts as one word: «morena lerdo» asks for no Lorena.
    """
    dichos = _partidos_dichos(estricta.consulta, vocabulario)
    fijas = VACIAS.union(*(nombre.split() for nombre in dichos), *(estricta.consulta.enteros[uno] for uno in dichos))
    parecidas = {
        palabra: similares
        for palabra in _palabras(estricta.consulta.terminos)
        if palabra not in fijas and (similares := vocabulario.parecidas(palabra))
    }
    # A single word that resembles a party's name is suggested, and finds nobody by itself.
    enteros = {uno: nombres for uno, nombres in _enteros_parecidos(estricta.consulta, vocabulario) if " " in uno}
    if de_desconocidas := {palabra: similares for palabra, similares in parecidas.items() if palabra in desconocidas}:
        yield replace(estricta, parecidas=de_desconocidas, enteros_parecidos=enteros), Coincidencia.PARECIDAS
    todas = replace(estricta, parecidas=parecidas, enteros_parecidos=enteros)
    yield todas, Coincidencia.PARECIDAS
    if estricta.por_partido:
        todas = replace(todas, consulta=_cada_partido_junto(estricta.consulta, dichos))
    menos_uno = len(todas.consulta.terminos) - 1
    for minimo in sorted({menos_uno, min(menos_uno, 1)} - {0}, reverse=True):
        yield replace(todas, minimo=minimo), Coincidencia.ALGUNAS


def _desconocidas(estricta: Peticion, indice: Indice) -> Iterator[str]:
    """The words that find nothing by themselves, of the terms that neither by themselves nor by a synonym do."""
    terminos = [termino for termino in estricta.consulta.terminos if not termino.frase]
    ausentes = [t for t, hay in zip(terminos, _hay(terminos, estricta, indice), strict=True) if not hay]
    yield from _palabras(termino for termino in ausentes if len(termino.palabras) == 1)
    compuestas = list(_palabras(termino for termino in ausentes if len(termino.palabras) > 1))
    if compuestas:
        hallan = _hay([Termino((palabra,)) for palabra in compuestas], estricta, indice)
        yield from (palabra for palabra, hay in zip(compuestas, hallan, strict=True) if not hay)


def _hay(terminos: Sequence[Termino], estricta: Peticion, indice: Indice) -> Iterable[bool]:
    return indice.encuentran([_solo(termino, estricta) for termino in terminos])


def _solo(termino: Termino, peticion: Peticion) -> Peticion:
    """One term by itself; what whole names it may be part of was said by all of them."""
    return replace(peticion, consulta=Consulta((termino,), enteros=peticion.consulta.enteros))


def _enteros_parecidos(consulta: Consulta, vocabulario: Vocabulario) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The whole names that were typed with a slip, and what they may be."""
    for tecleado in consulta.enteros:
        nombres = actors.con_un_desliz(tecleado, vocabulario.actores)
        if nombres and tecleado not in vocabulario.actores:
            yield tecleado, nombres


def _partidos_dichos(consulta: Consulta, vocabulario: Vocabulario) -> list[str]:
    """Each party's initials, whole name or alias that was said as it is; of those that say the same words, the longest."""
    quedan = Counter(consulta.seguidas)
    dichos = []
    for nombre in sorted(consulta.enteros.keys() & vocabulario.actores.keys(), key=lambda n: (-len(n.split()), n)):
        suyas = Counter(palabra for palabra in _dichas(consulta, nombre) if palabra not in DE_TODAS)
        if suyas <= quedan:
            quedan -= suyas
            dichos.append(nombre)
    return dichos


def _dichas(consulta: Consulta, nombre: str) -> tuple[str, ...]:
    """The words by which a whole name was said: its own, or the letters of its initials one by one."""
    palabras = consulta.enteros[nombre]
    return tuple(nombre.split()) if palabras >= set(nombre.split()) else tuple(sorted(palabras))


def _cada_partido_junto(consulta: Consulta, dichos: Sequence[str]) -> Consulta:
    """The same terms, with those that name one party as a single one."""
    return _en_lugar_de(consulta, [(_suyos(consulta, nombre), _de_un_partido(consulta, nombre)) for nombre in dichos])


def _cualquier_partido(consulta: Consulta, dichos: Sequence[str]) -> Consulta:
    """The same terms, with those that name parties as a single one, which any of them answers."""
    suyos = [termino for nombre in dichos for termino in _suyos(consulta, nombre)]
    cada_uno = tuple(_de_un_partido(consulta, nombre) for nombre in dichos)
    palabras = tuple(dict.fromkeys(palabra for termino in cada_uno for palabra in termino.palabras))
    return _en_lugar_de(consulta, [(suyos, Termino(palabras, cualquiera=cada_uno))])


def _suyos(consulta: Consulta, nombre: str) -> list[Termino]:
    dichas = set(_dichas(consulta, nombre))
    return [termino for termino in consulta.terminos if not termino.frase and dichas.issuperset(termino.palabras)]


def _de_un_partido(consulta: Consulta, nombre: str) -> Termino:
    """What asks for one party: its words together, or the only one with its synonyms."""
    dichas = _dichas(consulta, nombre)
    solos = [termino for termino in consulta.terminos if termino.palabras == dichas and not termino.frase]
    return solos[0] if solos else Termino(dichas)


def _en_lugar_de(consulta: Consulta, cambios: Iterable[tuple[Sequence[Termino], Termino]]) -> Consulta:
    """The same terms with one in place of some others, where the first of them stood."""
    terminos = list(consulta.terminos)
    for suyos, nuevo in cambios:
        lugares = [lugar for lugar, termino in enumerate(terminos) if termino in suyos]
        if lugares:
            terminos[lugares[0]] = nuevo
            terminos = [uno for lugar, uno in enumerate(terminos) if lugar not in lugares[1:]]
    return replace(consulta, terminos=tuple(terminos))


def _de_nombres(vocabulario: Vocabulario) -> frozenset[str]:
    return frozenset(palabra for nombre in vocabulario.actores for palabra in nombre.split())


def _nombres_corregidos(peticion: Peticion, vocabulario: Vocabulario) -> Iterator[tuple[str, dict[str, str]]]:
    """Each party's name that was typed with a slip, and its mistaken words → as they are written."""
    for tecleado, nombres in _enteros_parecidos(peticion.consulta, vocabulario):
        for nombre in nombres:
            escritas = {plegar(palabra): palabra for palabra in vocabulario.actores[nombre].split()}
            palabras = zip(tecleado.split(), nombre.split(), strict=True)
            yield tecleado, {mal: escritas[bien] for mal, bien in palabras if mal != bien}


def _palabras(terminos: Iterable[Termino]) -> Iterable[str]:
    """The loose words of some terms, each once."""
    return dict.fromkeys(palabra for termino in terminos if not termino.frase for palabra in termino.palabras)


def _corregir(texto: str, por_palabra: Mapping[str, str]) -> str:
    plegado = plegar(texto)
    partes, anterior = [], 0
    for palabra in _PALABRA.finditer(plegado):
        if palabra[0] in por_palabra:
            partes += [texto[anterior : palabra.start()], por_palabra[palabra[0]]]
            anterior = palabra.end()
    return "".join([*partes, texto[anterior:]])
