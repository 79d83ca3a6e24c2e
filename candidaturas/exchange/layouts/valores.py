"""What the cells of registration say: each function reads one kind of value, or says why it cannot."""

import datetime as dt
import re

from django.utils import timezone

from candidaturas.exchange.canon import palabras
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import AccionAfirmativa, Calidad, Sexo

_SEXOS = {
    **dict.fromkeys(("mujer", "femenino", "femenina", "fem", "f"), Sexo.MUJER),
    **dict.fromkeys(("hombre", "masculino", "masc", "h"), Sexo.HOMBRE),
    **dict.fromkeys(("no binario", "no binaria", "no binarie", "nobinario", "nb", "x"), Sexo.NO_BINARIO),
}
_SI = frozenset({"si", "s", "x", "1", "verdadero", "true"})
_NO = frozenset({"no", "n", "0", "falso", "false"})
_CALIDADES = (("propiet", Calidad.PROPIETARIA), ("titular", Calidad.PROPIETARIA), ("suplen", Calidad.SUPLENTE))

_A = AccionAfirmativa
_MEDIDAS = (
    ("joven", _A.JOVEN),
    ("juventud", _A.JOVEN),
    ("discapacidad", _A.DISCAPACIDAD),
    ("diversidad", _A.DIVERSIDAD),
    ("lgb", _A.DIVERSIDAD),
    ("adulta mayor", _A.MAYOR),
    ("adulto mayor", _A.MAYOR),
    ("personas mayores", _A.MAYOR),
    ("persona mayor", _A.MAYOR),
    ("migrante", _A.MIGRANTE),
    ("indigena", _A.INDIGENA),
    ("afro", _A.AFROMEXICANA),
)

_MESES = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]
_DIA_MES_ANIO = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})(?:[ T]0{1,2}:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]0{1,2}:00(?::00)?)?")
_CON_MES = re.compile(r"(\d{1,2}) de ([a-z]+) (?:de|del) (\d{4})")

NUMERO_MAXIMO = 2_147_483_647
EDADES = range(18, 121)


def sexo(renglon: Renglon, campo: str) -> Sexo | Problema:
    """Sex as registered. "M" alone may mean either: it is refused."""
    texto = renglon.texto(campo)
    if not texto:
        return renglon.problema(campo, Codigo.FALTA_DATO)
    return _SEXOS.get(palabras(texto)) or renglon.problema(campo, Codigo.SEXO_DESCONOCIDO)


def si_no(renglon: Renglon, campo: str) -> bool | Problema | None:
    """Yes, no, or None when missing."""
    texto = palabras(renglon.texto(campo))
    if not texto:
        return None
    if texto in _SI or texto in _NO:
        return texto in _SI
    return renglon.problema(campo, Codigo.SI_NO_DESCONOCIDO)


def calidad(renglon: Renglon, campo: str) -> Calidad | Problema:
    """Propietaria or suplente, in any gender or abbreviation."""
    texto = palabras(renglon.texto(campo))
    if not texto:
        return renglon.problema(campo, Codigo.FALTA_DATO)
    for raiz, valor in _CALIDADES:
        if texto.startswith(raiz):
            return valor
    return renglon.problema(campo, Codigo.CALIDAD_DESCONOCIDA)


def medida(renglon: Renglon, campo: str) -> AccionAfirmativa | Problema:
    """The acción afirmativa of registration; missing and "Ninguna" are none."""
    texto = palabras(renglon.texto(campo))
    if not texto or texto.startswith("sin "):
        return AccionAfirmativa.NINGUNA
    halladas = {valor for raiz, valor in _MEDIDAS if raiz in texto}
    if len(halladas) == 1:
        return halladas.pop()
    opciones = ", ".join(valor.value.replace("_", " ") for valor in AccionAfirmativa)
    return renglon.problema(campo, Codigo.MEDIDA_DESCONOCIDA, opciones=opciones)


def entero(renglon: Renglon, campo: str) -> int | Problema | None:
    """A whole number from 1, or None when missing."""
    texto = renglon.texto(campo)
    if not texto:
        return None
    entera = texto[:-2] if texto.endswith(".0") else texto
    if entera.isascii() and entera.isdigit() and len(entera) <= 10 and 1 <= int(entera) <= NUMERO_MAXIMO:
        return int(entera)
    return renglon.problema(campo, Codigo.NUMERO_INVALIDO, maximo=NUMERO_MAXIMO)


def edad(renglon: Renglon, campo: str) -> int | Problema | None:
    """A declared age of 18 to 120, or None when missing."""
    texto = renglon.texto(campo).lower().removesuffix("años").strip()
    if not texto:
        return None
    entera = texto[:-2] if texto.endswith(".0") else texto
    if entera.isascii() and entera.isdigit() and len(entera) <= 3 and int(entera) in EDADES:
        return int(entera)
    return renglon.problema(campo, Codigo.EDAD_FUERA)


def fecha(renglon: Renglon, campo: str) -> dt.date | Problema | None:
    """A date written day first, as ISO or in words; None when missing. Two-digit years are never guessed."""
    texto = renglon.texto(campo)
    if not texto:
        return None
    partes = _partes_de_fecha(texto)
    if partes is None:
        return renglon.problema(campo, Codigo.FECHA_INVALIDA)
    try:
        return dt.date(*partes)
    except ValueError:
        return renglon.problema(campo, Codigo.FECHA_IMPOSIBLE)


def fecha_pasada(renglon: Renglon, campo: str) -> dt.date | Problema | None:
    """A date that is not after today."""
    leida = fecha(renglon, campo)
    if isinstance(leida, dt.date) and leida > timezone.localdate():
        return renglon.problema(campo, Codigo.FECHA_FUTURA)
    return leida


def _partes_de_fecha(texto: str) -> tuple[int, int, int] | None:
    if hallada := _DIA_MES_ANIO.fullmatch(texto):
        return int(hallada[3]), int(hallada[2]), int(hallada[1])
    if hallada := _ISO.fullmatch(texto):
        return int(hallada[1]), int(hallada[2]), int(hallada[3])
    hallada = _CON_MES.fullmatch(palabras(texto))
    if hallada and hallada[2].replace("setiembre", "septiembre") in _MESES:
        return int(hallada[3]), _MESES.index(hallada[2].replace("setiembre", "septiembre")) + 1, int(hallada[1])
    return None
