"""What the cells of registration say: each function reads one kind of value, or says why it cannot."""

import datetime as dt
import re
from collections.abc import Iterable

from django.utils import timezone

from candidaturas.exchange.canon import palabras, sin_genero
from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import AccionAfirmativa, Calidad, Sexo

#: By words without gender. A letter of two readings, «M», is not here: its column says which.
_SEXOS = {
    **dict.fromkeys(("mujer", "femenin", "fem", "f"), Sexo.MUJER),
    **dict.fromkeys(("hombr", "masculin", "masc", "h", "varon"), Sexo.HOMBRE),
    **dict.fromkeys(("no binari", "nobinari", "nb", "x"), Sexo.NO_BINARIO),
}
_M = "m"
_SI = frozenset({"si", "s", "x", "1", "verdadero", "true"})
_NO = frozenset({"no", "n", "0", "falso", "false"})
_CALIDADES = (("propiet", Calidad.PROPIETARIA), ("titular", Calidad.PROPIETARIA), ("suplen", Calidad.SUPLENTE))
_CALIDADES_ABREVIADAS = {
    **dict.fromkeys(("p", "prop", "t", "tit"), Calidad.PROPIETARIA),
    **dict.fromkeys(("s", "sup", "supl"), Calidad.SUPLENTE),
}

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
    """Sex as registered. «M» alone is read by its column: mujer beside «H», masculino beside «F», refused otherwise."""
    texto = renglon.texto(campo)
    if not texto:
        return renglon.problema(campo, Codigo.FALTA_DATO)
    dicho = sin_genero(texto)
    if dicho == _M:
        return _sexo_de_m(renglon.tabla.dichos(campo)) or renglon.problema(campo, Codigo.SEXO_AMBIGUO)
    return _SEXOS.get(dicho) or _sexo_repetido(dicho) or renglon.problema(campo, Codigo.SEXO_DESCONOCIDO)


def _sexo_repetido(dicho: str) -> Sexo | None:
    """A sex said in several ways that agree: «Mujer (M)», «Hombre / Masculino»."""
    dichos = dicho.split()
    leidos = {_SEXOS.get(palabra) for palabra in dichos if palabra != _M}
    if len(leidos) != 1 or (_M in dichos and not {"mujer", "masculin"} & set(dichos)):
        return None
    return leidos.pop()


def _sexo_de_m(columna: Iterable[str]) -> Sexo | None:
    dichos = {sin_genero(dicho) for dicho in columna}
    con_h, con_f = bool(dichos & {"h", "hombr"}), bool(dichos & {"f", "fem", "femenin"})
    if con_h == con_f:
        return None
    return Sexo.MUJER if con_h else Sexo.HOMBRE


def si_no(renglon: Renglon, campo: str) -> bool | Problema | None:
    """Yes, no, or None when missing."""
    texto = renglon.texto(campo)
    if not texto:
        return None
    dicho = afirma(texto)
    return renglon.problema(campo, Codigo.SI_NO_DESCONOCIDO) if dicho is None else dicho


def afirma(texto: str) -> bool | None:
    """Whether a mark or a word says yes or no; None when it says neither."""
    dicho = palabras(texto)
    return dicho in _SI if dicho in _SI or dicho in _NO else None


def calidad(renglon: Renglon, campo: str) -> Calidad | Problema:
    """Propietaria or suplente, in any gender or abbreviation."""
    texto = palabras(renglon.texto(campo))
    if not texto:
        return renglon.problema(campo, Codigo.FALTA_DATO)
    return calidad_de(texto) or renglon.problema(campo, Codigo.CALIDAD_DESCONOCIDA)


def calidad_de(dicho: str) -> Calidad | None:
    """The calidad that some canonical words say, or None."""
    return _CALIDADES_ABREVIADAS.get(dicho) or next((v for raiz, v in _CALIDADES if dicho.startswith(raiz)), None)


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
