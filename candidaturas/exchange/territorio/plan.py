"""What a territory's catalogues would change in one map, and where they contradict themselves."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.territorio.lectura import CabeceraLeida, MunicipioLeido, SeccionLeida

#: Where a section lies: municipality by INE's code, district, certainty, whether it is extinct.
Lugar = tuple[str, int, str, bool]


@dataclass(frozen=True, slots=True)
class Catalogos:
    """The three files, read."""

    municipios: Sequence[MunicipioLeido]
    secciones: Sequence[SeccionLeida]
    cabeceras: Sequence[CabeceraLeida]


@dataclass(frozen=True, slots=True)
class Registrado:
    """What the database has of the entity and of the map."""

    municipios: dict[str, tuple[str, str]]
    """INEGI code and name by INE code."""
    secciones: frozenset[int]
    lugares: dict[int, Lugar]
    cabeceras: dict[int, tuple[str, str]]
    """Seat town and INE code of its municipality, by district."""


@dataclass(slots=True)
class PlanTerritorial:
    """The rows to write, by kind."""

    municipios: dict[str, tuple[str, str]] = field(default_factory=dict)
    distritos: dict[int, tuple[str, str]] = field(default_factory=dict)
    secciones: list[int] = field(default_factory=list)
    lugares: dict[int, Lugar] = field(default_factory=dict)
    ausentes: list[int] = field(default_factory=list)
    """Sections of the map that the file does not list: only told."""

    @property
    def vacio(self) -> bool:
        """Whether applying it would write nothing."""
        return not (self.municipios or self.distritos or self.secciones or self.lugares)


def revisar(catalogos: Catalogos, registrado: Registrado) -> list[Problema]:
    """Where the catalogues contradict themselves or each other."""
    problemas = [
        *_repetidas(catalogos),
        *_ajenas(catalogos, registrado),
        *_claves(catalogos, registrado),
        *_sin_cabecera(catalogos, registrado),
    ]
    return problemas if any(p.grave for p in problemas) else [*problemas, *_distritos_distintos(catalogos)]


def _repetidas(catalogos: Catalogos) -> Iterable[Problema]:
    grupos: tuple[tuple[str, Sequence[MunicipioLeido | SeccionLeida | CabeceraLeida], str], ...] = (
        ("ine", catalogos.municipios, "ine"),
        ("inegi", catalogos.municipios, "inegi"),
        ("seccion", catalogos.secciones, "numero"),
        ("distrito", catalogos.cabeceras, "distrito"),
    )
    for campo, filas, atributo in grupos:
        vistas: dict[object, int] = {}
        for fila in filas:
            llave = getattr(fila, atributo)
            if llave in vistas:
                yield fila.renglon.problema(campo, Codigo.FILA_REPETIDA, otra=vistas[llave])
            vistas.setdefault(llave, fila.renglon.numero)


def _ajenas(catalogos: Catalogos, registrado: Registrado) -> Iterable[Problema]:
    """An INEGI code belongs to one municipality; two that exchange theirs come together."""
    leidos = {m.ine for m in catalogos.municipios}
    de_quien = {inegi: nombre for ine, (inegi, nombre) in registrado.municipios.items() if ine not in leidos}
    for municipio in catalogos.municipios:
        if municipio.inegi in de_quien:
            yield municipio.renglon.problema("inegi", Codigo.CLAVE_AJENA, municipio=de_quien[municipio.inegi])


def _claves(catalogos: Catalogos, registrado: Registrado) -> Iterable[Problema]:
    conocidos = {clave: inegi for clave, (inegi, _nombre) in registrado.municipios.items()}
    conocidos |= {m.ine: m.inegi for m in catalogos.municipios}
    for seccion in catalogos.secciones:
        if not seccion.ine:
            continue
        if seccion.ine not in conocidos:
            yield seccion.renglon.problema("ine", Codigo.MUNICIPIO_AUSENTE)
        elif seccion.inegi and seccion.inegi != conocidos[seccion.ine]:
            yield seccion.renglon.problema("inegi", Codigo.CLAVES_DISTINTAS, otra=conocidos[seccion.ine])


def _sin_cabecera(catalogos: Catalogos, registrado: Registrado) -> Iterable[Problema]:
    con_cabecera = {c.distrito for c in catalogos.cabeceras} | registrado.cabeceras.keys()
    vistos: set[int] = set()
    for seccion in catalogos.secciones:
        numero = seccion.distrito
        if numero is not None and numero not in con_cabecera and numero not in vistos:
            vistos.add(numero)
            yield seccion.renglon.problema("distrito", Codigo.DISTRITO_SIN_CABECERA)


def _distritos_distintos(catalogos: Catalogos) -> Iterable[Problema]:
    """The municipalities' own list of districts against the one that their sections give: sections rule."""
    por_secciones: dict[str, set[int]] = defaultdict(set)
    for seccion in catalogos.secciones:
        if seccion.distrito is not None and not seccion.extinta:
            por_secciones[seccion.ine].add(seccion.distrito)
    for municipio in catalogos.municipios:
        dichos, reales = municipio.distritos, por_secciones.get(municipio.ine, set())
        if dichos is not None and reales and dichos != reales:
            yield municipio.renglon.problema(
                "nombre",
                Codigo.DISTRITOS_NO_COINCIDEN,
                grave=False,
                municipio=municipio.nombre,
                dichos=_lista(dichos),
                reales=_lista(reales),
            )


def _lista(numeros: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(numeros))) or "ninguno"


def planear(catalogos: Catalogos, registrado: Registrado) -> PlanTerritorial:
    """Only what is new or different."""
    plan = PlanTerritorial()
    for m in catalogos.municipios:
        if registrado.municipios.get(m.ine) != (m.inegi, m.nombre):
            plan.municipios[m.ine] = (m.inegi, m.nombre)
    for c in catalogos.cabeceras:
        if registrado.cabeceras.get(c.distrito) != (c.cabecera, c.ine):
            plan.distritos[c.distrito] = (c.cabecera, c.ine)
    for s in catalogos.secciones:
        if s.numero not in registrado.secciones:
            plan.secciones.append(s.numero)
        lugar = _lugar(s, registrado.lugares.get(s.numero))
        if lugar is not None and lugar != registrado.lugares.get(s.numero):
            plan.lugares[s.numero] = lugar
    leidas = {s.numero for s in catalogos.secciones}
    plan.ausentes = sorted(registrado.lugares.keys() - leidas)
    return plan


def _lugar(seccion: SeccionLeida, registrado: Lugar | None) -> Lugar | None:
    """Its place in the map. An extinct section keeps the place it had, marked; it is given none."""
    if seccion.ine and seccion.distrito is not None:
        return seccion.ine, seccion.distrito, seccion.certeza.value, seccion.extinta
    return (*registrado[:3], True) if registrado is not None else None
