"""The three catalogues as plain rows: municipalities with both codes, sections with their place, seat towns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from candidaturas.exchange.canon import compacta
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Columna, Renglon, Tabla, buscar_tabla, exigir_obligatorias
from candidaturas.exchange.dicho_de_tabla import lo_dicho
from candidaturas.exchange.errores import FormatoDesconocido, SinFilas
from candidaturas.exchange.layouts import valores
from candidaturas.exchange.layouts.cosecha import Cosecha
from candidaturas.exchange.ocultos import segun
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader import Libro, abrir
from candidaturas.vocabulario import Certeza

T = TypeVar("T")

MUNICIPIOS = (
    Columna("ine", ("cve_ine", "municipio_ine", "clave_ine"), obligatoria=True),
    Columna("inegi", ("cve_inegi", "municipio_inegi", "clave_inegi"), obligatoria=True),
    Columna("nombre", ("municipio", "nombre"), obligatoria=True),
)
CABECERAS = (
    Columna("distrito", ("distrito", "numero"), obligatoria=True),
    Columna("cabecera", ("cabecera",), obligatoria=True),
    Columna("ine", ("cve_ine", "municipio_ine", "municipio")),
)
_EXTINTA = "extinta"
_SECCION_MAXIMA = 9_999


@dataclass(frozen=True, slots=True)
class MunicipioLeido:
    """A municipality of a catalogue; `distritos` is None where the catalogue does not list them."""

    renglon: Renglon
    ine: str
    inegi: str
    nombre: str
    distritos: frozenset[int] | None


@dataclass(frozen=True, slots=True)
class SeccionLeida:
    """A section with its place in the map; an extinct one may have none."""

    renglon: Renglon
    numero: int
    ine: str
    inegi: str
    distrito: int | None
    certeza: Certeza
    extinta: bool


@dataclass(frozen=True, slots=True)
class CabeceraLeida:
    """The seat town of a district."""

    renglon: Renglon
    distrito: int
    cabecera: str
    ine: str


def columnas_de_secciones(distrito: str) -> tuple[Columna, ...]:
    """A catalogue may bring several maps: `distrito` names the column of the one that is loaded."""
    return (
        Columna("seccion", ("seccion",), obligatoria=True),
        Columna("ine", ("municipio_ine", "cve_ine", "municipio"), obligatoria=True),
        Columna("inegi", ("municipio_inegi", "cve_inegi")),
        Columna("distrito", (distrito, "distrito", "distrito_local"), obligatoria=True),
        Columna("certeza", ("certeza",)),
    )


def leer_municipios(
    contenido: bytes, nombre: str, problemas: list[Problema], ocultos: str | None = None
) -> list[MunicipioLeido]:
    """The municipalities of a file."""
    tabla = _tabla(contenido, nombre, MUNICIPIOS, "municipios", ocultos)
    posicion = next(
        (i for i, celda in enumerate(tabla.encabezado.celdas) if compacta(celda).startswith("distritos")), None
    )

    def uno(renglon: Renglon, cosecha: Cosecha) -> MunicipioLeido:
        for campo in ("ine", "inegi", "nombre"):
            cosecha.exigir(renglon, campo)
        distritos = _distritos(renglon, posicion)
        return MunicipioLeido(
            renglon, _clave(renglon, "ine"), _clave(renglon, "inegi"), renglon.texto("nombre")[:120], distritos
        )

    return _filas(tabla, uno, problemas)


def leer_secciones(
    contenido: bytes,
    nombre: str,
    distrito: str,
    certeza: Certeza | None,
    problemas: list[Problema],
    ocultos: str | None = None,
) -> list[SeccionLeida]:
    """The sections of a file, in one of its maps; `certeza` stands for the file's own, which may be of another map."""

    def una(renglon: Renglon, cosecha: Cosecha) -> SeccionLeida:
        cosecha.exigir(renglon, "seccion")
        numero = cosecha.tomar(valores.entero(renglon, "seccion")) or 0
        if numero > _SECCION_MAXIMA:
            cosecha.tomar(renglon.problema("seccion", Codigo.NUMERO_INVALIDO, maximo=_SECCION_MAXIMA))
        lugar = cosecha.tomar(valores.entero(renglon, "distrito"))
        dicha = renglon.texto("certeza").lower()
        extinta = dicha == _EXTINTA
        if not extinta:
            for campo in ("ine", "distrito"):
                cosecha.exigir(renglon, campo)
            if dicha and dicha not in set(Certeza):
                cosecha.tomar(renglon.problema("certeza", Codigo.OPCION_DESCONOCIDA))
        suya = certeza or (Certeza(dicha) if dicha in set(Certeza) else Certeza.EXACTA)
        return SeccionLeida(renglon, numero, _clave(renglon, "ine"), _clave(renglon, "inegi"), lugar, suya, extinta)

    return _filas(_tabla(contenido, nombre, columnas_de_secciones(distrito), "secciones", ocultos), una, problemas)


def leer_cabeceras(
    contenido: bytes, nombre: str, problemas: list[Problema], ocultos: str | None = None
) -> list[CabeceraLeida]:
    """The seat towns of a file."""

    def una(renglon: Renglon, cosecha: Cosecha) -> CabeceraLeida:
        for campo in ("distrito", "cabecera"):
            cosecha.exigir(renglon, campo)
        numero = cosecha.tomar(valores.entero(renglon, "distrito")) or 0
        return CabeceraLeida(renglon, numero, renglon.texto("cabecera")[:120], _clave(renglon, "ine"))

    return _filas(_tabla(contenido, nombre, CABECERAS, "cabeceras", ocultos), una, problemas)


def _tabla(contenido: bytes, nombre: str, columnas: Sequence[Columna], formato: str, ocultos: str | None) -> Tabla:
    libro = abrir(contenido, nombre)
    tabla = _primera(libro, columnas)
    if tabla and (visto := segun(ocultos, libro, [tabla])) is not libro:
        libro, tabla = visto, _primera(visto, columnas)
    if tabla is None:
        primera = next((fila for hoja in libro.hojas for fila in hoja.comienzo), None)
        raise FormatoDesconocido(encabezados=", ".join(primera.celdas[:8]) if primera else "—")
    exigir_obligatorias(tabla, formato)
    return tabla


def _primera(libro: Libro, columnas: Sequence[Columna]) -> Tabla | None:
    return next((tabla for hoja in libro.hojas if (tabla := buscar_tabla(hoja, columnas))), None)


def _filas(tabla: Tabla, leer: Callable[[Renglon, Cosecha], T], problemas: list[Problema]) -> list[T]:
    """Every row without a problem; the problems of the others are noted."""
    filas = []
    for renglon in tabla.renglones():
        cosecha = Cosecha(renglon.defectos())
        fila = leer(renglon, cosecha)
        problemas += cosecha.problemas
        if not cosecha.problemas:
            filas.append(fila)
    if not filas and not problemas:
        raise SinFilas(hoja=tabla.hoja.nombre)
    problemas += lo_dicho(tabla)
    return filas


def _clave(renglon: Renglon, campo: str) -> str:
    """A municipality's code with its three digits, which spreadsheets lose."""
    return renglon.texto(campo).zfill(3)[:3] if renglon.texto(campo) else ""


def _distritos(renglon: Renglon, posicion: int | None) -> frozenset[int] | None:
    if posicion is None:
        return None
    celdas = renglon.fila.celdas
    celda = celdas[posicion] if posicion < len(celdas) else ""
    return frozenset(int(trozo) for trozo in celda.replace(",", "|").split("|") if trozo.strip().isdecimal())
