"""The person of a row of the state registry: name, CURP and private data."""

import datetime as dt
import re

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.filas import Nombre
from candidaturas.exchange.missing import apellido
from candidaturas.exchange.nombre_propio import CRUZ, es_nombre
from candidaturas.exchange.nombres import EstadoEnNombre, estado_en_nombre, para_mostrar
from candidaturas.exchange.problemas import Problema
from candidaturas.exchange.reader.letras import danio_en_nombre
from candidaturas.vocabulario import Sexo

_CURP = re.compile(r"[A-ZÑ]{4}(\d{6})([HMX])[A-Z]{2}[A-ZÑ]{3}[0-9A-Z]\d")
_SEXO_CURP = {"H": Sexo.HOMBRE, "M": Sexo.MUJER}
_NOTA = re.compile(r"\s*[(\[].*")
CELDAS = ("nombres", "primer_apellido", "segundo_apellido")
_DOMICILIO = ("calle", "exterior", "interior", "colonia", "codigo_postal", "ciudad")


def no_es_nombre(renglon: Renglon, *campos: str) -> Problema | None:
    """What is wrong in the first of these cells with which they stop being the name of a person."""
    leido = ""
    for campo in campos:
        celda = renglon.texto(campo)
        if danio_en_nombre(celda):
            return renglon.problema(campo, Codigo.LETRAS_DANADAS)
        leido = f"{leido} {celda if campo == campos[0] else apellido(celda)}".strip()
        # A cell with a cross alone is not an empty one.
        if CRUZ.search(renglon.crudo(campo)) or (leido and not es_nombre(leido)):
            return renglon.problema(campo, Codigo.NO_ES_NOMBRE)
    if danio_en_nombre(renglon.texto("sobrenombre")):
        return renglon.problema("sobrenombre", Codigo.LETRAS_DANADAS)
    return None


def completo(renglon: Renglon) -> str:
    """The cells of the name as one text."""
    return _juntas(_partes(renglon))


def estado(renglon: Renglon) -> EstadoEnNombre | None:
    """The status that the cells of the name state, whichever of them it follows."""
    partes = _partes(renglon)
    notas = [nota[0] for parte in partes if (nota := _NOTA.search(parte))]
    al_final = _juntas([*(_NOTA.sub("", parte) for parte in partes), *notas])
    return estado_en_nombre(_juntas(partes)) or estado_en_nombre(al_final)


def _juntas(partes: list[str]) -> str:
    return " ".join(parte for parte in partes if parte)


def nombre(renglon: Renglon, estado: EstadoEnNombre | None) -> Nombre:
    """The name in its parts; "X" as second surname means that there is none."""
    fuente = completo(renglon)
    partes = _partes(renglon)
    if estado is not None:
        if not estado.nombre:
            return Nombre("", fuente)
        partes, fuente = _sin_nota(partes, estado.nombre), estado.nombre
    propios, primero, segundo = map(para_mostrar, partes)
    return Nombre(para_mostrar(fuente), fuente, propios, primero, segundo, para_mostrar(renglon.texto("sobrenombre")))


def _partes(renglon: Renglon) -> list[str]:
    propios, *apellidos = map(renglon.texto, CELDAS)
    return [propios, *map(apellido, apellidos)]


def _sin_nota(partes: list[str], nombre: str) -> list[str]:
    """What each cell has of the name, without the status that follows it in one of them."""
    limpias, resto = [], nombre
    for parte in partes:
        llana = _NOTA.sub("", parte)
        suya = llana if resto.startswith(llana) else resto if parte.startswith(resto) else ""
        limpias.append(suya)
        resto = resto.removeprefix(suya).lstrip()
    return limpias


def curp(renglon: Renglon) -> str | Problema:
    """The CURP: in this layout it is what identifies the person."""
    texto = renglon.texto("curp").upper().replace(" ", "")
    if not texto:
        return renglon.problema("curp", Codigo.FALTA_DATO)
    return texto if _CURP.fullmatch(texto) else renglon.problema("curp", Codigo.CURP_INVALIDA)


def incoherencias(renglon: Renglon, clave: str, nacimiento: dt.date | None, sexo: Sexo | None) -> list[Problema]:
    """Where the CURP says another birth date or sex than the row: warnings, as the CURP may be the wrong one."""
    partes = _CURP.fullmatch(clave)
    if partes is None:
        return []
    distintas = []
    if nacimiento and partes[1] != nacimiento.strftime("%y%m%d"):
        distintas.append("nacimiento")
    if sexo in _SEXO_CURP.values() and _SEXO_CURP.get(partes[2], sexo) != sexo:
        distintas.append("sexo")
    return [renglon.problema(campo, Codigo.CURP_NO_COINCIDE, grave=False) for campo in distintas]


def privados(renglon: Renglon, clave: str, nacimiento: dt.date | None) -> dict[str, str]:
    """What is stored sealed, by field of `DatosPrivados`."""
    anios, meses = renglon.texto("residencia_anios"), renglon.texto("residencia_meses")
    return {
        "curp": clave,
        "clave_elector": renglon.texto("clave_elector"),
        "ocr": renglon.texto("ocr"),
        "cic": renglon.texto("cic"),
        "fecha_nacimiento": nacimiento.isoformat() if nacimiento else "",
        "lugar_nacimiento": renglon.texto("lugar_nacimiento"),
        "domicilio": ", ".join(parte for campo in _DOMICILIO if (parte := renglon.texto(campo))),
        "seccion": renglon.texto("seccion"),
        "ocupacion": renglon.texto("ocupacion"),
        "residencia": f"{anios or 0} años, {meses or 0} meses" if anios or meses else "",
    }
