"""The person of a row of the state registry: name, CURP and private data."""

import datetime as dt
import re

from candidaturas.exchange.codigos import Codigo
from candidaturas.exchange.columnas import Renglon
from candidaturas.exchange.filas import Nombre
from candidaturas.exchange.missing import apellido
from candidaturas.exchange.nombres import EstadoEnNombre, para_mostrar
from candidaturas.exchange.problemas import Problema
from candidaturas.vocabulario import Sexo

_CURP = re.compile(r"[A-ZÑ]{4}(\d{6})([HMX])[A-Z]{2}[A-ZÑ]{3}[0-9A-Z]\d")
_SEXO_CURP = {"H": Sexo.HOMBRE, "M": Sexo.MUJER}
_DOMICILIO = ("calle", "exterior", "interior", "colonia", "codigo_postal", "ciudad")


def nombre(renglon: Renglon, estado: EstadoEnNombre | None) -> Nombre:
    """The name in its parts; "X" as second surname means that there is none."""
    if estado is not None:
        return Nombre(para_mostrar(estado.nombre), renglon.texto("nombres"))
    partes = [renglon.texto("nombres"), apellido(renglon.texto("primer_apellido"))]
    partes.append(apellido(renglon.texto("segundo_apellido")))
    completo = " ".join(parte for parte in partes if parte)
    propios, primero, segundo = map(para_mostrar, partes)
    return Nombre(
        para_mostrar(completo), completo, propios, primero, segundo, para_mostrar(renglon.texto("sobrenombre"))
    )


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
