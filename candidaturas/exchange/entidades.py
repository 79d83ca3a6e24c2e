"""The 32 entidades as files name them: official, short, by initials or by their number."""

import re
from collections.abc import Mapping

from candidaturas.cuestionario_ine import POR_CODIGO
from candidaturas.exchange.canon import palabras
from candidaturas.ficha import PREFIERE_NO_CONTESTAR

_OFICIALES = {
    codigo: palabras(nombre)
    for codigo, nombre in POR_CODIGO["entidad_nacimiento"].opciones
    if codigo not in {"extranjero", PREFIERE_NO_CONTESTAR}
}
_OTRAS: Mapping[str, str] = {
    "01": "ags", "02": "bc", "03": "bcs", "04": "camp", "05": "coah|coahuila", "06": "col", "07": "chis",
    "08": "chih", "09": "cdmx|df|distrito federal|mexico df|mexico distrito federal|mexico cdmx",
    "10": "dgo", "11": "gto", "12": "gro", "13": "hgo", "14": "jal",
    "15": "estado de mexico|edo de mexico|edo mexico|edo mex|edomex|mex", "16": "mich|michoacan", "17": "mor", "18": "nay",
    "19": "nl", "20": "oax", "21": "pue", "22": "qro|queretaro de arteaga", "23": "qroo|q roo", "24": "slp", "25": "sin",
    "26": "son", "27": "tab", "28": "tamps", "29": "tlax", "30": "ver|veracruz|veracruz llave", "31": "yuc", "32": "zac",
}  # fmt: skip
_POR_NOMBRE = {
    **{nombre: codigo for codigo, nombre in _OFICIALES.items()},
    **{nombre: codigo for codigo, nombres in _OTRAS.items() for nombre in nombres.split("|")},
}
_CLAVE = re.compile(r"^(\d{1,2})(?: (?=\D)|$)")


def entidad_de(texto: str) -> str | None:
    """The number («10») of the entidad that a text names, or None."""
    dicho = palabras(texto)
    clave = _CLAVE.match(dicho)
    nombre = dicho[clave.end() :] if clave else dicho
    por_clave = clave[1].zfill(2) if clave and clave[1].zfill(2) in _OFICIALES else None
    # Initials may come with dots: «N.L.», «D. F.».
    por_nombre = _POR_NOMBRE.get(nombre) or _POR_NOMBRE.get(nombre.replace(" ", ""))
    return por_clave if not nombre else por_nombre
