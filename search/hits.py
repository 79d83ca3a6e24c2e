"""A hit as the results page shows it: the line of every list, and why it was found."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidaturas.etiquetas import CAMPO_TEXTO, TEMA
from candidaturas.facetas import Nombres
from candidaturas.publico.renglones import de_datos
from candidaturas.temas import Tema
from candidaturas.vocabulario import CampoTexto
from search.result import Fragmento, Hit, Trozo

#: Where a fragment is from. Texts with a length have their name in the vocabulary.
_CAMPOS = {
    **{str(campo): texto for campo, texto in CAMPO_TEXTO.items()},
    CampoTexto.PROPUESTA_GENERO.value: _("Propuesta de género o de su grupo"),
    "carrera": _("Carrera"),
    "cursos": _("Cursos y diplomados"),
}


def candidatura(hit: Hit, nombres: Nombres) -> dict[str, Any]:
    """The candidacy's line with its marks."""
    tarjeta = hit.tarjeta
    persona, datos = tarjeta["persona"], tarjeta["candidatura"]
    return {
        **de_datos(tarjeta, nombres["cargo"].get(datos["cargo"], datos["cargo_nombre"])),
        "nombre": _trozos(hit.nombre),
        "nombre_plano": persona["nombre"],
        "sobrenombre": _trozos(hit.sobrenombre) or None,
        "principio": nombres["principio"][datos["principio"]],
        "edad": persona["edad"],
        "sexo": nombres["sexo"][persona["sexo"]],
        "grado": nombres["grado"].get(tarjeta["grado"], ""),
        "fragmento": _fragmento(hit.fragmento),
        "extracto": tarjeta["extracto"],
    }


def propuesta(hit: Hit, nombres: Nombres) -> dict[str, Any]:
    """A proposal's card: what it says where it matched, of what it talks, and whose it is."""
    hallada, fragmento = hit.propuesta, _fragmento(hit.fragmento)
    return {
        "quien": candidatura(replace(hit, fragmento=None), nombres),
        "etiqueta": fragmento["etiqueta"] if fragmento else "",
        "titulo": hallada.titulo if hallada else "",
        "fragmento": fragmento,
        "temas": [str(TEMA[Tema(tema)]) for tema in hallada.temas] if hallada else [],
    }


def _trozos(trozos: Iterable[Trozo]) -> list[dict[str, Any]]:
    return [trozo._asdict() for trozo in trozos]


def _fragmento(fragmento: Fragmento | None) -> dict[str, Any] | None:
    if fragmento is None:
        return None
    return {
        "etiqueta": str(_CAMPOS[fragmento.campo]),
        "trozos": _trozos(fragmento.trozos),
        "inicio_cortado": fragmento.inicio_cortado,
        "fin_cortado": fragmento.fin_cortado,
    }
