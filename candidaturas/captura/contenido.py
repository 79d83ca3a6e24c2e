"""What a version of a candidacy says, field by field: whether a save changes anything, what, and who wrote what goes out."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from candidaturas import iguales
from candidaturas.captura.cuestionario import preguntas_de
from candidaturas.captura.lectura import leer
from candidaturas.captura.relectura import cambiadas

if TYPE_CHECKING:
    from candidaturas.models import CandidaturaPage

#: Begins the name of each identity answer.
IDENTIDAD = "identidad"
#: The version of the questionnaire under which the same answers say something else.
CUESTIONARIO = "cuestionario"

Contenido = Mapping[str, Any]


def escrito(pagina: "CandidaturaPage") -> Contenido:
    """All that the form of a candidacy keeps, as it was written."""
    datos = asdict(leer(pagina))
    identidad = datos.pop(IDENTIDAD)
    return {
        **datos,
        "foto": pagina.foto_id,
        **{f"{IDENTIDAD}.{codigo}": respuesta for codigo, respuesta in identidad.items()},
        "foto_reciente": pagina.foto_reciente,
        "title": pagina.title,
    }


def leido(pagina: "CandidaturaPage") -> Contenido:
    """What of a version may be published, as it reads."""
    datos = {campo: iguales.valor(valor) for campo, valor in escrito(pagina).items()}
    del datos["foto_reciente"], datos["title"]
    return datos


def distintos(antes: Contenido, ahora: Contenido) -> list[str]:
    """The fields in which two versions are not the same, in order. Of identity it is said once, and not which answer."""
    otros = (campo for campo in {**antes, **ahora} if antes.get(campo) != ahora.get(campo))
    return list(dict.fromkeys(IDENTIDAD if campo.startswith(f"{IDENTIDAD}.") else campo for campo in otros))


def se_leyo_otra_version(antes: "CandidaturaPage", ahora: "CandidaturaPage") -> bool:
    """Whether the answers of a version answer questions that read otherwise than those of the version before."""
    if antes.cuestionario == ahora.cuestionario:
        return False
    cuestionarios = ahora.registro.proceso.cuestionarios
    por_version = [preguntas_de(cuestionarios.que_se_contesto(pagina.cuestionario)) for pagina in (antes, ahora)]
    return not cambiadas(*por_version).isdisjoint(leer(ahora).identidad)


def cambia(antes: "CandidaturaPage", ahora: "CandidaturaPage", *, segun_se_lee: bool = False) -> bool:
    """Whether something that the form keeps is not as it was: to the letter, or as it reads."""
    escritos = [escrito(antes), escrito(ahora)]
    if segun_se_lee:
        escritos = [{campo: iguales.valor(valor) for campo, valor in uno.items()} for uno in escritos]
    return bool(distintos(*escritos)) or se_leyo_otra_version(antes, ahora)


def autoras(base: "CandidaturaPage | None", versiones: Iterable[tuple[int | None, "CandidaturaPage"]]) -> set[int]:
    """Who wrote something of the last of these versions that `base` does not say: each version with its author.

    Whatever was undone afterwards is nobody's: it does not go out.
    """
    historia: dict[str, list[tuple[Any, int | None]]] = {}
    inicial = {**leido(base), CUESTIONARIO: base.cuestionario} if base else {}
    anterior, leida = base, base.cuestionario if base else None
    for persona, version in versiones:
        if anterior is not None and se_leyo_otra_version(anterior, version):
            leida = version.cuestionario
        dichos = {**leido(version), CUESTIONARIO: leida}
        for campo in {**inicial, **dichos, **historia}:
            pila = historia.setdefault(campo, [(inicial.get(campo), None)])
            _decir(pila, dichos.get(campo), persona)
        anterior = version
    return {persona for pila in historia.values() for _valor, persona in pila if persona is not None}


def _decir(pila: list[tuple[Any, int | None]], valor: Any, persona: int | None) -> None:
    """Somebody said a value of a field; to say again what it was before undoes what was said in between."""
    antes = next((n for n, (dicho, _quien) in enumerate(pila) if dicho == valor), None)
    if antes is None:
        pila.append((valor, persona))
    else:
        del pila[antes + 1 :]
