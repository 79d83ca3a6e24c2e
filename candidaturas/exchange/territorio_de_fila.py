"""Which contienda a row means: office and principle, and the district or municipality that it names."""

import re

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.catalogo import Cargo, Catalogo, Contienda
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.filas import FilaRegistro
from candidaturas.exchange.layouts.cargos import principio_en
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import Principio

_NUMERO = re.compile(r"\D{0,20}?(\d{1,3})\b[\s.:\-–—]*(.*)", re.DOTALL)
_ROMANO = re.compile(r"(?:distrito\s+)?([IVXL]{1,7})\b[\s.:\-–—]*(.*)", re.IGNORECASE)
_VALORES = {"I": 1, "V": 5, "X": 10, "L": 50}


def leer_distrito(texto: str) -> tuple[int, str] | None:
    """Number and seat town of «15-EL SALTO», «Distrito 15», «XV»; None when there is no number."""
    if hallado := _NUMERO.fullmatch(texto):
        return int(hallado[1]), hallado[2].strip()
    if hallado := _ROMANO.fullmatch(texto):
        return _romano(hallado[1].upper()), hallado[2].strip()
    return None


def _romano(letras: str) -> int:
    valores = [_VALORES[letra] for letra in letras]
    siguientes = [*valores[1:], 0]
    return sum(-v if v < despues else v for v, despues in zip(valores, siguientes, strict=True))


def buscar_contienda(fila: FilaRegistro, cargo: Cargo, catalogo: Catalogo) -> Contienda | Problema:
    """The only contienda of this office that the row's territory and principle name."""
    principio = principio_en(fila.cargo)
    posibles = [c for c in catalogo.contiendas if c.cargo == cargo.id and principio in {None, c.principio}]
    distrito = leer_distrito(fila.distrito) if fila.distrito else None
    municipio = catalogo.municipio(fila.municipio) if fila.municipio else None
    exactas = [
        c for c in posibles if (distrito and c.distrito == distrito[0]) or (municipio and c.municipio == municipio.id)
    ]
    if not exactas:
        # A list for the whole entity may still say where its people are from.
        generales = [c for c in posibles if c.distrito is None and c.municipio is None]
        dice_lugar = bool(fila.distrito or fila.municipio)
        exactas = generales if principio is Principio.PROPORCIONAL or not dice_lugar else []
    if len(exactas) == 1:
        return exactas[0]
    return _por_que_no(fila, cargo, posibles, catalogo, ambigua=len(exactas) > 1)


def _por_que_no(
    fila: FilaRegistro, cargo: Cargo, posibles: list[Contienda], catalogo: Catalogo, *, ambigua: bool
) -> Problema:
    renglon = fila.renglon
    if any(c.municipio for c in posibles) and not catalogo.municipio(fila.municipio):
        if not fila.municipio:
            return renglon.problema("municipio", Codigo.FALTA_DATO)
        parecido = catalogo.parecido(fila.municipio, (m.nombre for m in catalogo.municipios))
        return renglon.problema(
            "municipio", Codigo.MUNICIPIO_DESCONOCIDO, entidad=catalogo.entidad, sugerencia=parecido or ""
        )
    if any(c.distrito for c in posibles):
        leido = leer_distrito(fila.distrito) if fila.distrito else None
        if leido is None or leido[0] not in catalogo.cabeceras:
            return renglon.problema("distrito", Codigo.DISTRITO_INVALIDO)
    territorio = fila.municipio or fila.distrito or catalogo.entidad
    codigo = Codigo.CONTIENDA_AMBIGUA if ambigua else Codigo.CONTIENDA_DESCONOCIDA
    return renglon.problema("cargo", codigo, cargo=cargo.nombre, territorio=territorio)


def cabecera_distinta(texto: str, catalogo: Catalogo) -> tuple[int, str] | None:
    """Number and catalogue's seat town, when the file gives the district another one; the number rules."""
    leido = leer_distrito(texto) if texto else None
    if leido is None or not leido[1] or leido[0] not in catalogo.cabeceras:
        return None
    cabecera = catalogo.cabeceras[leido[0]]
    dichas, propias = set(palabras(leido[1]).split()), set(palabras(cabecera).split())
    return None if propias <= dichas or dichas <= propias else (leido[0], cabecera)
